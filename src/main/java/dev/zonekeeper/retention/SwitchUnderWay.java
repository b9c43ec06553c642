package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;

/** Somebody is switching this zone right now. */
final class SwitchUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ZoneId zone;

    SwitchUnderWay(ZoneId zone, Throwable cause) {
        super("A switch of zone " + zone + " is under way", cause);
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }
}
