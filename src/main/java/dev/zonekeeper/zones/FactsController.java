package dev.zonekeeper.zones;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.inventory.Fact;
import dev.zonekeeper.inventory.FactLook;
import dev.zonekeeper.inventory.Inventory;
import dev.zonekeeper.inventory.LiveFacts;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneAddress;
import dev.zonekeeper.web.Troubles;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Facts of a zone that are read when somebody looks: a part of its page, and without script a small page. */
@Controller
class FactsController {

    private final ZoneAddress address;
    private final LiveFacts facts;
    private final FactSheet sheet;
    private final Inventory inventory;
    private final Troubles troubles;

    FactsController(ZoneAddress address, LiveFacts facts, FactSheet sheet, Inventory inventory, Troubles troubles) {
        this.address = address;
        this.facts = facts;
        this.sheet = sheet;
        this.inventory = inventory;
        this.troubles = troubles;
    }

    @GetMapping("/zones/{zoneId}/facts/{code}")
    String showFact(
            @PathVariable String zoneId,
            @PathVariable String code,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model,
            HttpServletResponse response) {
        Zone zone = address.see(zoneId, person);
        Fact fact = Fact.of(code).orElseThrow(troubles::notFound);
        FactLook look = facts.look(zone.id(), fact, person);
        response.addHeader("Vary", "HX-Request");
        model.addAttribute("zone", zone);
        model.addAttribute(
                "group", sheet.group(zone, inventory.detail(zone.id()).orElse(null), look));
        return htmx == null ? "zones/fact" : "zones/facts :: group(group=${group}, zone=${zone})";
    }
}
