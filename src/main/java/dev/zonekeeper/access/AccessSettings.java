package dev.zonekeeper.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param claim the claim of the ID token that grants are read from
 * @param grants what each value of that claim gives; a list, since a map's keys lose letters and are merged over files
 * @param sessionMax when a session ends, whatever happens
 */
@ConfigurationProperties("zonekeeper.access")
record AccessSettings(
        @DefaultValue("groups") String claim,
        @DefaultValue List<GrantRule> grants,
        @DefaultValue("8h") Duration sessionMax) {

    AccessSettings {
        if (claim.isBlank()) {
            throw new IllegalArgumentException("zonekeeper.access.claim is blank; it names a claim, such as groups");
        }
        grants = List.copyOf(grants);
    }

    /**
     * One line of the list.
     *
     * @param value of the claim, letter by letter
     * @param accounts ids of Cloudflare accounts, or {@code *}
     */
    record GrantRule(
            String value, Role role, @DefaultValue("*") List<String> accounts) {

        GrantRule {
            if (value == null || value.isBlank() || role == null) {
                throw new IllegalArgumentException(
                        "A grant of zonekeeper.access.grants needs a value and a role, such as {value: cdn-operators, role: operator}");
            }
            accounts = List.copyOf(accounts);
        }

        Grant grant() {
            return new Grant(role, accounts);
        }
    }
}
