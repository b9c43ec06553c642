package dev.zonekeeper.cloudflare;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a token may be sent: to Cloudflare, to this machine, or to a host that a setting names. */
final class BaseUrlCheck {

    private static final String CLOUDFLARE = "api.cloudflare.com";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private BaseUrlCheck() {}

    static void check(URI baseUrl, @Nullable String allowHost, boolean allowPlainHttp) {
        String host = baseUrl.getHost();
        if (host == null || !Set.of("http", "https").contains(baseUrl.getScheme())) {
            throw new IllegalArgumentException("zonekeeper.cloudflare.base-url is not an http address: " + baseUrl);
        }
        if (LOOPBACK.contains(host)) {
            return;
        }
        if (!host.equals(CLOUDFLARE) && !host.equals(allowHost)) {
            throw new IllegalArgumentException(
                    "zonekeeper.cloudflare.base-url leads to %s. Tokens go to %s only, unless zonekeeper.cloudflare.allow-host names another host."
                            .formatted(host, CLOUDFLARE));
        }
        if (baseUrl.getScheme().equals("http") && !allowPlainHttp) {
            throw new IllegalArgumentException(
                    "zonekeeper.cloudflare.base-url is plain http beyond this machine, which would show the token to the network. Use https, or set zonekeeper.cloudflare.allow-plain-http=true.");
        }
    }
}
