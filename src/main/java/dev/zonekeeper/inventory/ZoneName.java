package dev.zonekeeper.inventory;

import dev.zonekeeper.web.DomainName;
import java.net.IDN;

/** A zone's name as Cloudflare writes it ({@code xn--…} for other scripts), and as a person reads it. */
public record ZoneName(String wire) {

    /** The name in its own script. */
    public String readable() {
        return IDN.toUnicode(wire);
    }

    /** Whether reading and writing differ. */
    public boolean isPunycode() {
        return !readable().equals(wire);
    }

    /** The readable name without its public suffix: what tells zones apart. */
    public String label() {
        return DomainName.of(wire).label();
    }

    /** The readable public suffix with its dot ({@code .co.uk}); empty if there is none. */
    public String suffix() {
        return DomainName.of(wire).suffix();
    }

    @Override
    public String toString() {
        return wire;
    }
}
