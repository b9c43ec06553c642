package sandbox.vault;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Health, seal and mounts. */
final class SystemRoutes {

    private static final String VERSION = "1.21.0";

    private final Switches switches;
    private final Clock clock;

    SystemRoutes(Switches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /** Whether a request needs neither an unsealed Vault nor a token. */
    boolean isOpen(Request request) {
        return request.path().equals("sys/health") || request.path().equals("sys/seal-status");
    }

    Answer answer(Request request) {
        return request.path().equals("sys/health") ? health() : new Answer(200, sealStatus());
    }

    Answer mount(Request request) {
        String path = request.path();
        if (!path.equals("secret") && !path.startsWith("secret/")) {
            return Answer.error(
                    403,
                    "preflight capability check returned 403, please ensure client's policies grant access to path \""
                            + path + "/\"");
        }
        return Answer.data(
                Map.of("type", "kv", "path", "secret/", "accessor", "kv_sandbox", "options", Map.of("version", "2")));
    }

    private Answer health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("initialized", true);
        health.put("sealed", switches.sealed);
        health.put("standby", switches.sealed);
        health.put("performance_standby", false);
        health.put("replication_performance_mode", switches.sealed ? "unknown" : "disabled");
        health.put("replication_dr_mode", switches.sealed ? "unknown" : "disabled");
        health.put("server_time_utc", clock.instant().getEpochSecond());
        health.put("version", VERSION);
        return new Answer(switches.sealed ? 503 : 200, health);
    }

    private Map<String, @Nullable Object> sealStatus() {
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("type", "shamir");
        status.put("initialized", true);
        status.put("sealed", switches.sealed);
        status.put("t", 1);
        status.put("n", 1);
        status.put("progress", 0);
        status.put("nonce", "");
        status.put("version", VERSION);
        status.put("migration", false);
        status.put("recovery_seal", false);
        status.put("storage_type", "inmem");
        return status;
    }
}
