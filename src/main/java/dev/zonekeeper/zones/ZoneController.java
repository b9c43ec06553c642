package dev.zonekeeper.zones;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneAddress;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Troubles;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** One zone: its facts, its retention, its last events; and its row of the list. */
@Controller
class ZoneController {

    private final Zones zones;
    private final ZoneAddress address;
    private final ZoneRows rows;
    private final ZonePage page;
    private final Ages ages;
    private final Troubles troubles;

    ZoneController(Zones zones, ZoneAddress address, ZoneRows rows, ZonePage page, Ages ages, Troubles troubles) {
        this.zones = zones;
        this.address = address;
        this.rows = rows;
        this.page = page;
        this.ages = ages;
        this.troubles = troubles;
    }

    @GetMapping("/zones/{zone}")
    String showZone(@PathVariable String zone, Person person, Model model) {
        if (ZoneId.matches(zone)) {
            return show(address.see(zone, person), person, model);
        }
        List<Zone> named = zones.named(wire(zone), person.scope(Role.VIEWER));
        if (named.isEmpty()) {
            throw troubles.notFound();
        }
        if (named.size() == 1) {
            return "redirect:/zones/" + named.get(0).id();
        }
        model.addAttribute("zones", named.stream().map(rows.of(named, person)).toList());
        return "zones/choice";
    }

    private String wire(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            throw troubles.notFound();
        }
    }

    private String show(Zone zone, Person person, Model model) {
        page.fill(zone, rows.of(zone, person), person.scope(Role.VIEWER), model);
        return "zones/zone";
    }

    @GetMapping("/zones/{zoneId}/row")
    @Nullable
    String showRow(@PathVariable String zoneId, ListRequest list, Person person, Model model, WebRequest request) {
        ZoneRow row = rows.of(address.see(zoneId, person), person);
        if (request.checkNotModified(tag(row, list))) {
            return null;
        }
        model.addAttribute("row", row);
        model.addAttribute("filter", list.filter(troubles));
        return "zones/row :: row(row=${row})";
    }

    /** Equal for rows that are drawn equal: what is in them, the age and time zone as they are written, and the search that is marked. */
    private String tag(ZoneRow row, ListRequest list) {
        String drawn = row + ages.brief(row.zone().readAt()) + ages.timeZone() + list.q();
        return DigestUtils.md5DigestAsHex(drawn.getBytes(StandardCharsets.UTF_8));
    }
}
