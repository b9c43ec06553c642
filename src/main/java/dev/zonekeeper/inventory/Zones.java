package dev.zonekeeper.inventory;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.Page;
import dev.zonekeeper.web.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Zones as last seen. Every question takes a {@link Scope}: zones outside of it are not there. */
@Repository
public class Zones {

    private static final String COLUMNS =
            "id, account_id, account_name, name, plan, status, type, paused, retention, reason, read_at";

    private final JdbcClient jdbc;

    Zones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the list. Past the last page it is empty. */
    public Page<Zone> page(ZoneFilter filter, Scope scope, int number, int size) {
        ZoneCriteria criteria = new ZoneCriteria(scope).search(filter.q()).retention(filter.retention());
        long total = jdbc.sql("select count(*) from zone where " + criteria.where())
                .params(criteria.parameters())
                .query(Long.class)
                .single();
        List<Zone> rows = jdbc.sql("select " + COLUMNS + " from zone where " + criteria.where() + " order by "
                        + order(filter) + " limit :size offset :skip")
                .params(criteria.parameters())
                .param("size", size)
                .param("skip", (long) (number - 1) * size)
                .query(Zones::zone)
                .list();
        return new Page<>(rows, number, size, total);
    }

    private static String order(ZoneFilter filter) {
        String direction = filter.descending() ? " desc" : " asc";
        String column = switch (filter.sort()) {
            case NAME -> "name";
            case ACCOUNT -> "account_name";
            case PLAN -> "plan";
            case STATUS -> "status";
            case RETENTION -> "case retention when 'ON' then 1 when 'OFF' then 2 when 'UNKNOWN' then 3 else 4 end";
            // An age grows as the time of the reading goes back: oldest last, never read at the very end.
            case READ -> "read_at";
        };
        boolean turned = filter.sort() == ZoneFilter.Sort.READ;
        String of = turned ? (filter.descending() ? " asc" : " desc") : direction;
        return column + of + " nulls last, name" + direction + ", id" + direction;
    }

    /**
     * How many zones the search finds in each state, whatever state the filter asks for.
     *
     * @param staleBefore readings before it count as old
     */
    public ZoneCounts counts(ZoneFilter filter, Scope scope, Instant staleBefore) {
        ZoneCriteria criteria = new ZoneCriteria(scope).search(filter.q());
        return jdbc.sql("""
                        select count(case when retention = 'ON' then 1 end) as states_on,
                               count(case when retention = 'OFF' then 1 end) as states_off,
                               count(case when retention = 'UNAVAILABLE' then 1 end) as states_unavailable,
                               count(case when retention = 'UNKNOWN' then 1 end) as states_unknown,
                               count(case when retention in ('ON', 'OFF') and read_at < :stale then 1 end) as stale,
                               count(distinct account_id) as accounts
                          from zone where\s""" + criteria.where())
                .params(criteria.parameters())
                .param("stale", SqlTime.utc(staleBefore))
                .query((row, n) -> new ZoneCounts(
                        row.getLong("states_on"),
                        row.getLong("states_off"),
                        row.getLong("states_unavailable"),
                        row.getLong("states_unknown"),
                        row.getLong("stale"),
                        row.getLong("accounts")))
                .single();
    }

    /** One zone; empty if it is not there or outside of the scope. */
    public Optional<Zone> find(ZoneId id, Scope scope) {
        ZoneCriteria criteria = new ZoneCriteria(scope);
        return jdbc.sql("select " + COLUMNS + " from zone where id = :id and " + criteria.where())
                .params(criteria.parameters())
                .param("id", id.value())
                .query(Zones::zone)
                .optional();
    }

    /** The zones of exactly this name, as Cloudflare writes it; one name can exist in two accounts. */
    public List<Zone> named(String wire, Scope scope) {
        ZoneCriteria criteria = new ZoneCriteria(scope);
        return jdbc.sql("select " + COLUMNS + " from zone where name = :name and " + criteria.where()
                        + " order by account_name, id")
                .params(criteria.parameters())
                .param("name", wire.toLowerCase(Locale.ROOT))
                .query(Zones::zone)
                .list();
    }

    /** Those of these names that more than one zone in the scope has. */
    public Set<ZoneName> shared(Collection<ZoneName> names, Scope scope) {
        if (names.isEmpty()) {
            return Set.of();
        }
        ZoneCriteria criteria = new ZoneCriteria(scope);
        List<String> shared = jdbc.sql("select name from zone where name in (:names) and " + criteria.where()
                        + " group by name having count(*) > 1")
                .params(criteria.parameters())
                .param("names", names.stream().map(ZoneName::wire).distinct().toList())
                .query(String.class)
                .list();
        return shared.stream().map(ZoneName::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The zones that the sweep should read next: never read ones whose plan may have the flag, then the most overdue. */
    public List<Zone> due(Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                          from zone
                         where gone_at is null and due_at <= :now
                         order by case when read_at is null and (plan is null or plan not in ('free', 'lite', 'pro', 'pro_plus', 'business'))
                                       then 0 else 1 end,
                                  due_at, id
                         limit :limit""")
                .param("now", SqlTime.utc(now))
                .param("limit", limit)
                .query(Zones::zone)
                .list();
    }

    private static Zone zone(ResultSet row, int n) throws SQLException {
        String account = row.getString("account_id");
        String reason = row.getString("reason");
        return new Zone(
                new ZoneId(row.getString("id")),
                account == null ? null : new AccountId(account),
                row.getString("account_name"),
                new ZoneName(row.getString("name")),
                row.getString("plan"),
                row.getString("status"),
                row.getString("type"),
                row.getBoolean("paused"),
                Retention.valueOf(row.getString("retention")),
                reason == null ? null : RetentionReason.parse(reason),
                SqlTime.atOrNull(row, "read_at"));
    }
}
