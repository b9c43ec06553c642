package dev.zonekeeper.audit;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the audit, and the walk along its chain. */
@Controller
class AuditController {

    private final AuditEvents events;
    private final AuditChain chain;

    AuditController(AuditEvents events, AuditChain chain) {
        this.events = events;
        this.chain = chain;
    }

    @GetMapping("/audit")
    String showEvents(
            @RequestParam Map<String, String> parameters, Person person, Model model, HttpServletResponse response) {
        return show(AuditQuery.of(parameters), person, model, response);
    }

    @GetMapping("/audit/verify")
    String verify(
            @RequestParam Map<String, String> parameters, Person person, Model model, HttpServletResponse response) {
        chain.check();
        return show(AuditQuery.of(parameters), person, model, response);
    }

    /** The page, or the same page with a word at each field that can't be read. */
    String show(AuditQuery query, Person person, Model model, HttpServletResponse response) {
        EventScope scope = EventScope.of(person);
        if (!query.problems().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("query", query);
        model.addAttribute("page", page(query, scope).map(AuditLine::of));
        model.addAttribute("extent", events.extent(scope));
        model.addAttribute("chain", chain.last().orElse(null));
        model.addAttribute("actions", Action.written());
        model.addAttribute("outcomes", Outcome.written());
        model.addAttribute("sizes", AuditQuery.SIZES);
        return "audit/list";
    }

    private Page<AuditEvent> page(AuditQuery query, EventScope scope) {
        return query.problems().isEmpty()
                ? events.page(query.filter(), scope, query.page(), query.size())
                : new Page<>(List.of(), 1, query.size(), 0);
    }
}
