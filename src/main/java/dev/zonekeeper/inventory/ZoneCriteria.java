package dev.zonekeeper.inventory;

import dev.zonekeeper.access.Scope;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code where} of every query of zones. It can't be made without a {@link Scope}. */
final class ZoneCriteria {

    private final StringBuilder where = new StringBuilder("gone_at is null");
    private final Map<String, Object> parameters = new HashMap<>();

    ZoneCriteria(Scope scope) {
        if (!scope.everything()) {
            if (scope.accounts().isEmpty()) {
                where.append(" and 1 = 0");
            } else {
                where.append(" and account_id in (:accounts)");
                parameters.put("accounts", scope.accounts());
            }
        }
    }

    /** A part of the zone's name, readable or punycode, or of its account's. Every character means itself. */
    ZoneCriteria search(String text) {
        String term = text.strip().toLowerCase(Locale.ROOT);
        if (!term.isEmpty()) {
            where.append(" and search_text like :q escape '!'");
            parameters.put("q", "%" + term.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return this;
    }

    ZoneCriteria retention(@Nullable Retention retention) {
        if (retention != null) {
            where.append(" and retention = :retention");
            parameters.put("retention", retention.name());
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
