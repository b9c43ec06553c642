package sandbox.cloudflare;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The log region of each account that has one. */
final class Regions {

    private final Map<String, String> regions = new ConcurrentHashMap<>();

    Optional<String> of(String accountId) {
        return Optional.ofNullable(regions.get(accountId));
    }

    boolean isEu(String accountId) {
        return "eu".equals(regions.get(accountId));
    }

    void set(String accountId, String region) {
        regions.put(accountId, region);
    }

    void clear(String accountId) {
        regions.remove(accountId);
    }
}
