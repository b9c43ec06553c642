package dev.zonekeeper.vault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something lies in Vault: segments between slashes, without one at the ends. Only characters that mean the same
 * in an address, in a policy and to {@code vault kv get}, so that what a page shows is what an operator finds.
 */
public record VaultPath(String value) {

    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._/-]");

    /** @throws IllegalArgumentException that names what does not fit */
    public VaultPath {
        value = value.strip().replaceAll("^/+|/+$", "");
        Matcher unfit = UNFIT.matcher(value);
        if (unfit.find()) {
            throw new IllegalArgumentException(
                    "A path in Vault has letters, digits, and . _ - / only; '%s' does not fit"
                            .formatted(unfit.group()));
        }
        for (String segment : value.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("A path in Vault has no empty segment, and none that is . or ..");
            }
        }
    }

    /** What lies at {@code path} below this one. */
    VaultPath below(VaultPath path) {
        return new VaultPath(value + "/" + path.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
