package dev.zonekeeper.vault;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The room's beans for tests, bound from settings as Spring Boot binds them; no environment is looked at. */
public final class VaultRoom implements AutoCloseable {

    private final Clock clock;
    private final Deque<VaultConnections> open = new ArrayDeque<>();

    public VaultRoom(Clock clock) {
        this.clock = clock;
    }

    /** Secrets with this address and further settings as pairs of name and value. */
    public Secrets secrets(String address, String... more) {
        return secrets(settings(address, more));
    }

    Secrets secrets(VaultSettings settings) {
        return new Secrets(settings, connections(settings));
    }

    VaultCondition condition(VaultSettings settings) {
        VaultConnections connections = connections(settings);
        return new VaultCondition(settings, connections, new Secrets(settings, connections), clock);
    }

    VaultConnections connections(VaultSettings settings) {
        VaultConnections connections = new VaultConnections(settings, clock);
        open.push(connections);
        return connections;
    }

    static VaultSettings settings(String address, String... more) {
        Map<String, String> values = new HashMap<>(Map.of("zonekeeper.vault.address", address));
        for (int i = 0; i < more.length; i += 2) {
            values.put("zonekeeper.vault." + more[i], more[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("zonekeeper.vault", VaultSettings.class);
    }

    @Override
    public void close() {
        open.forEach(VaultConnections::destroy);
    }
}
