package dev.zonekeeper.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on the systems that Zonekeeper depends on. */
@Controller
class StatusController {

    private final ObjectProvider<OutsideSystem> systems;
    private final ObjectProvider<BuildProperties> build;
    private final ObjectProvider<GitProperties> git;

    StatusController(
            ObjectProvider<OutsideSystem> systems,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<GitProperties> git) {
        this.systems = systems;
        this.build = build;
        this.git = git;
    }

    @GetMapping("/status")
    String showStatus(Model model) {
        List<OutsideSystem.Condition> conditions =
                systems.orderedStream().map(OutsideSystem::condition).toList();
        model.addAttribute("systems", conditions);
        BuildProperties built = build.getIfAvailable();
        GitProperties committed = git.getIfAvailable();
        model.addAttribute("version", built == null ? "unpackaged" : built.getVersion());
        model.addAttribute("commit", committed == null ? "unknown" : committed.getShortCommitId());
        return "web/status";
    }
}
