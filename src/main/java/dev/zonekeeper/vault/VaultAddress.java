package dev.zonekeeper.vault;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses a Vault may have: https, or http on this machine; http elsewhere only where a setting allows it. */
final class VaultAddress {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private VaultAddress() {}

    /** @throws IllegalArgumentException that says what is wrong, and never repeats a password in the address */
    static URI checked(URI address, boolean allowPlainHttp) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException(
                    "zonekeeper.vault.address is no http address; it looks like https://vault.example:8200");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "zonekeeper.vault.address has a name, a query or a fragment; it is scheme, host and port only");
        }
        if (isPlainBeyondLoopback(address) && !allowPlainHttp) {
            throw new IllegalArgumentException(
                    "zonekeeper.vault.address is plain http beyond this machine, which would show secrets to the network. Use https, or set zonekeeper.vault.allow-plain-http=true.");
        }
        return address;
    }

    static boolean isPlainBeyondLoopback(URI address) {
        return "http".equalsIgnoreCase(address.getScheme())
                && !LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    /** Where the API begins: {@code /v1} below the address. */
    static URI api(URI address) {
        return URI.create(address.toString().replaceAll("/+$", "") + "/v1");
    }
}
