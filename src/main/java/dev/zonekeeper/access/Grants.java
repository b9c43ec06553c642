package dev.zonekeeper.access;

import dev.zonekeeper.access.AccessSettings.GrantRule;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the values of the claim give, by the operator's list and nothing else. */
@Component
class Grants {

    private static final Logger log = LoggerFactory.getLogger(Grants.class);

    private final AccessSettings settings;

    Grants(AccessSettings settings) {
        this.settings = settings;
        if (settings.grants().isEmpty()) {
            log.warn("zonekeeper.access.grants is empty, so nobody who signs in may see anything");
        }
        settings.grants().stream()
                .filter(Grants::isLimitedAdmin)
                .forEach(rule -> log.warn(
                        "The grant for '{}' names accounts, but admin counts for '*' only; it gives operator for them",
                        rule.value()));
    }

    private static boolean isLimitedAdmin(GrantRule rule) {
        return rule.role() == Role.ADMIN && !rule.grant().scope().everything();
    }

    /** The grants of somebody whose claim holds these values, compared letter by letter. */
    List<Grant> of(List<String> values) {
        return settings.grants().stream()
                .filter(rule -> values.contains(rule.value()))
                .map(GrantRule::grant)
                .toList();
    }

    /** Whether this value gives anything. */
    boolean give(String value) {
        return settings.grants().stream().anyMatch(rule -> rule.value().equals(value));
    }

    /** The values that would give something. */
    List<String> needed() {
        return settings.grants().stream().map(GrantRule::value).distinct().toList();
    }
}
