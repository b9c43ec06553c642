package sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The JVM's proxy settings, which the JDK's client follows wherever it comes from. */
final class Proxies {

    private static final String SPARED = "http.nonProxyHosts";

    private Proxies() {}

    /** Keeps calls to the sandbox's parts on this machine, also where every host is told to go by a proxy. */
    static void spareThisMachine() {
        Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.*", "[::1]"));
        hosts.addAll(List.of(System.getProperty(SPARED, "").split("\\|")));
        hosts.remove("");
        System.setProperty(SPARED, String.join("|", hosts));
    }
}
