package dev.zonekeeper.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.vault.core.VaultOperations;
import org.springframework.vault.support.VaultMetadataResponse;
import org.springframework.vault.support.VaultResponse;
import org.springframework.vault.support.Versioned;

/** The secrets that lie in Vault. Nothing is remembered here: each read is one. */
@Component
public class Secrets {

    private static final Logger log = LoggerFactory.getLogger(Secrets.class);

    private final VaultSettings settings;
    private final @Nullable VaultConnection vault;
    private final VaultFailures failures;
    private final AtomicReference<@Nullable VaultUnavailable> last = new AtomicReference<>();

    Secrets(VaultSettings settings, VaultConnections connections) {
        this.settings = settings;
        this.vault = connections.signedIn();
        this.failures = new VaultFailures(settings);
    }

    /**
     * Reads what lies at a path now; may take as long as Vault's time-outs.
     *
     * @param path below the mount, such as {@code zonekeeper/tokens/main}
     * @throws VaultUnavailable if it can't be read; says why and what to do
     * @throws IllegalArgumentException if it is no {@link VaultPath}
     */
    public VersionedSecret read(String path) {
        VaultPath at = new VaultPath(path);
        try {
            VersionedSecret secret = ask(at);
            note(null);
            return secret;
        } catch (VaultUnavailable e) {
            note(e);
            throw e;
        }
    }

    /** Mount and path together, as people and pages name the place. */
    public String location(String path) {
        return location(new VaultPath(path)).value();
    }

    /** What was in the way of the last read; {@code null} if nothing was. */
    @Nullable
    VaultUnavailable lastFailure() {
        return last.get();
    }

    private VersionedSecret ask(VaultPath path) {
        VaultPath location = location(path);
        if (vault == null) {
            throw failures.notSetUp(location);
        }
        try {
            VaultResponse answer = vault.ask(operations -> operations.read(settings.mount() + "/data/" + path));
            if (answer == null) {
                throw vault.ask(operations -> missing(operations, path));
            }
            return secret(answer, location);
        } catch (VaultUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.of(e, location);
        }
    }

    private VersionedSecret secret(VaultResponse answer, VaultPath location) {
        Map<String, Object> data = answer.getData();
        if (data == null
                || !(data.get("data") instanceof Map<?, ?> fields)
                || !(data.get("metadata") instanceof Map<?, ?> metadata)
                || !(metadata.get("version") instanceof Integer version)) {
            throw failures.malformed(location);
        }
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                values.put(String.valueOf(name), String.valueOf(value));
            }
        });
        return new VersionedSecret(values, version);
    }

    /** Never there, deleted and destroyed are all 404; the metadata tells them apart, where the policy shows it. */
    private VaultUnavailable missing(VaultOperations operations, VaultPath path) {
        VaultPath location = location(path);
        try {
            VaultMetadataResponse metadata = operations
                    .opsForVersionedKeyValue(settings.mount())
                    .opsForKeyValueMetadata()
                    .get(path.value());
            return metadata == null ? failures.missing(location) : gone(metadata, location);
        } catch (RuntimeException e) {
            log.debug("The metadata of {} can't be read", location);
            return failures.missing(location);
        }
    }

    private VaultUnavailable gone(VaultMetadataResponse metadata, VaultPath location) {
        int current = metadata.getCurrentVersion();
        boolean destroyed = metadata.getVersions().stream()
                .filter(version -> version.getVersion().getVersion() == current)
                .anyMatch(Versioned.Metadata::isDestroyed);
        return failures.deleted(location, current, destroyed);
    }

    private VaultPath location(VaultPath path) {
        return new VaultPath(settings.mount()).below(path);
    }

    /** Logs what changes, not each call that it stops. */
    private void note(@Nullable VaultUnavailable failure) {
        VaultUnavailable before = last.getAndSet(failure);
        if (failure != null && (before == null || before.kind() != failure.kind())) {
            log.warn(failure.getMessage());
        } else if (failure == null && before != null) {
            log.info("Vault can be read again");
        }
    }
}
