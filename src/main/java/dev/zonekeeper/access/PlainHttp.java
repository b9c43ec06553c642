package dev.zonekeeper.access;

import java.net.URI;
import java.util.Set;

/** Plain http that leaves this machine. */
final class PlainHttp {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private PlainHttp() {}

    /** Whether others could read along; also of anything that is no address at all. */
    static boolean isExposed(String address) {
        try {
            URI uri = URI.create(address);
            return !"https".equals(uri.getScheme())
                    && !("http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
