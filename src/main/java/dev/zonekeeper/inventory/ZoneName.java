package dev.zonekeeper.inventory;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import org.jspecify.annotations.Nullable;

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
        String readable = readable();
        return readable.substring(0, readable.length() - suffix().length());
    }

    /** The readable public suffix with its dot ({@code .co.uk}); empty if there is none. */
    public String suffix() {
        String suffix = publicSuffix();
        return suffix == null ? "" : "." + suffix;
    }

    private @Nullable String publicSuffix() {
        if (!InternetDomainName.isValid(wire)) {
            return null;
        }
        InternetDomainName name = InternetDomainName.from(wire);
        InternetDomainName suffix = name.registrySuffix();
        return suffix == null || suffix.equals(name) ? null : IDN.toUnicode(suffix.toString());
    }

    @Override
    public String toString() {
        return wire;
    }
}
