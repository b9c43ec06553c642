package dev.zonekeeper.web;

import com.google.common.net.InternetDomainName;
import java.net.IDN;

/**
 * A domain name as pages draw it: the part that tells zones apart, and the public suffix in a second voice.
 *
 * @param label such as {@code nordwind-logistik}
 * @param suffix such as {@code .co.uk}; empty if there is none
 */
public record DomainName(String label, String suffix) {

    /** Splits a name as Cloudflare writes it, and turns punycode into its own script. */
    public static DomainName of(String wire) {
        String readable = IDN.toUnicode(wire);
        String suffix = publicSuffix(wire);
        if (!readable.endsWith(suffix)) {
            return new DomainName(readable, "");
        }
        return new DomainName(readable.substring(0, readable.length() - suffix.length()), suffix);
    }

    private static String publicSuffix(String wire) {
        if (!InternetDomainName.isValid(wire)) {
            return "";
        }
        InternetDomainName suffix = InternetDomainName.from(wire).registrySuffix();
        // The list's own rule for what it does not name, such as .example: the last label.
        String text = suffix == null ? wire.substring(wire.lastIndexOf('.') + 1) : suffix.toString();
        return text.length() == wire.length() ? "" : "." + IDN.toUnicode(text);
    }
}
