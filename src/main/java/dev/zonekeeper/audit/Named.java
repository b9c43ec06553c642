package dev.zonekeeper.audit;

import dev.zonekeeper.web.WellFormed;

/**
 * A zone or an account as it was called at that time.
 *
 * @param id Cloudflare's id
 * @param name the name; a zone's as Cloudflare writes it
 */
public record Named(String id, String name) {

    public Named {
        id = WellFormed.text(id);
        name = WellFormed.text(name);
    }
}
