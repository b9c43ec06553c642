package dev.zonekeeper.vault;

import java.util.regex.Pattern;

/**
 * Something that signs Zonekeeper in at Vault. Its {@code toString} says nothing. White space and a byte order mark at
 * the ends are cut off: they come along from mounted files. Never throws when made, since binding would print what it
 * was made from; {@link VaultSettings} checks {@link #isUsable()} instead.
 */
final class Credential {

    // What may stand in a header: the JDK's client prints the whole value of a malformed one in its exception.
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]*");

    private final String value;

    private Credential(String value) {
        this.value = value;
    }

    /** Public, since settings are bound by it: found by its name. */
    public static Credential valueOf(String text) {
        return new Credential(text.replace("\ufeff", "").strip());
    }

    boolean isSet() {
        return !value.isEmpty();
    }

    boolean isUsable() {
        return PRINTABLE.matcher(value).matches();
    }

    /** For Spring Vault alone. */
    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return isSet() ? "Credential[not shown]" : "Credential[not set]";
    }
}
