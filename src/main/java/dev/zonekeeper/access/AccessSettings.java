package dev.zonekeeper.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param claim the claim of the ID token that grants are read from: the literal name first, then a dotted path
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
        if (sessionMax.isNegative() || sessionMax.isZero()) {
            throw new IllegalArgumentException("zonekeeper.access.session-max is not a length of time: " + sessionMax);
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

        private static final Pattern ACCOUNT = Pattern.compile("\\*|[0-9a-f]{32}");

        GrantRule {
            if (value == null || value.isBlank() || role == null) {
                throw new IllegalArgumentException(
                        "A grant of zonekeeper.access.grants needs a value and a role, such as {value: cdn-operators, role: operator}");
            }
            accounts = accounts.stream()
                    .map(id -> id.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (accounts.isEmpty()
                    || !accounts.stream().allMatch(id -> ACCOUNT.matcher(id).matches())) {
                throw new IllegalArgumentException(
                        "The grant for '%s' needs accounts that are '*' or ids of 32 hex digits; without accounts it holds for all"
                                .formatted(value));
            }
        }

        Grant grant() {
            return new Grant(role, accounts);
        }
    }
}
