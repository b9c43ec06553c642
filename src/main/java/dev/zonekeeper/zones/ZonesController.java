package dev.zonekeeper.zones;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.retention.SwitchViews;
import dev.zonekeeper.web.Page;
import dev.zonekeeper.web.Troubles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of zones. It waits for nobody: what is shown is what was last read, with its age. */
@Controller
class ZonesController {

    private final Zones zones;
    private final ZoneRows rows;
    private final SwitchViews views;
    private final Troubles troubles;

    ZonesController(Zones zones, ZoneRows rows, SwitchViews views, Troubles troubles) {
        this.zones = zones;
        this.rows = rows;
        this.views = views;
        this.troubles = troubles;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/zones";
    }

    @GetMapping("/zones")
    String showZones(
            ListRequest list, Person person, Model model, HttpServletRequest request, HttpServletResponse response) {
        Scope scope = person.scope(Role.VIEWER);
        ZoneFilter filter = list.filter(troubles);
        int size = list.pageSize(troubles);
        Page<Zone> page = zones.page(filter, scope, list.pageNumber(troubles), size);
        model.addAttribute("page", page.map(rows.of(page.rows(), person)));
        model.addAttribute("filter", filter);
        model.addAttribute("counts", zones.counts(filter, scope, views.staleBefore()));
        model.addAttribute("sizes", ListRequest.SIZES);
        model.addAttribute("links", new ZoneLinks(filter, size));
        response.addHeader("Vary", "HX-Request");
        return request.getHeader("HX-Request") == null ? "zones/list" : "zones/list :: results";
    }
}
