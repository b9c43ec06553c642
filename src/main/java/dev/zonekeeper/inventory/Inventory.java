package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.ListedAccount;
import dev.zonekeeper.cloudflare.ListedZone;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was seen of zones: by listing them, and by reading their flag. */
@Repository
public class Inventory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Inventory(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts accounts in, or renames them. */
    @Transactional
    public void sawAccounts(List<ListedAccount> accounts) {
        jdbc.batchUpdate(
                """
                merge into account using (values (cast(:id as varchar(32)), cast(:name as varchar(255)))) as seen(id, name)
                   on account.id = seen.id
                 when matched then update set name = seen.name
                 when not matched then insert (id, name) values (seen.id, seen.name)""",
                accounts.stream()
                        .map(account -> new MapSqlParameterSource()
                                .addValue("id", account.id().value())
                                .addValue("name", cut(account.name(), 255)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Puts zones in, or brings their rows up to date; their retention stays as it was last read. */
    @Transactional
    public void saw(List<ListedZone> zones) {
        jdbc.batchUpdate("""
                merge into zone using (values (cast(:id as varchar(32)))) as seen(id)
                   on zone.id = seen.id
                 when matched then update set account_id = :account, account_name = :accountName, name = :name,
                      search_text = :search, plan = :plan, status = :status, type = :type, paused = :paused,
                      gone_at = null
                 when not matched then insert (id, account_id, account_name, name, search_text, plan, status, type,
                      paused, retention, reason, due_at)
                      values (:id, :account, :accountName, :name, :search, :plan, :status, :type, :paused,
                      'UNKNOWN', 'NEVER_READ', :now)""", zones.stream().map(this::row).toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate("""
                merge into zone_detail using (values (cast(:id as varchar(32)))) as seen(id)
                   on zone_detail.zone_id = seen.id
                 when matched then update set json = :detail
                 when not matched then insert (zone_id, json) values (:id, :detail)""", zones.stream().map(this::row).toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource row(ListedZone zone) {
        Instant now = clock.instant();
        String readable = new ZoneName(zone.name()).readable();
        String account = zone.accountName() == null ? "" : zone.accountName();
        String search = (zone.name() + " " + (readable.equals(zone.name()) ? "" : readable + " ") + account)
                .toLowerCase(Locale.ROOT);
        return new MapSqlParameterSource()
                .addValue("id", zone.id().value())
                .addValue(
                        "account",
                        zone.account() == null ? null : zone.account().value())
                .addValue("accountName", cut(zone.accountName(), 255))
                .addValue("name", zone.name().toLowerCase(Locale.ROOT))
                .addValue("search", cut(search, 1000))
                .addValue("plan", cut(zone.plan(), 60))
                .addValue("status", cut(zone.status(), 40))
                .addValue("type", cut(zone.type(), 40))
                .addValue("paused", zone.paused())
                .addValue("detail", JSON.writeValueAsString(ZoneDetail.of(zone, now)))
                .addValue("now", SqlTime.utc(now));
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /**
     * Writes a reading of the flag into its zone's row, unless a later one stands there. Runs in the caller's
     * transaction.
     *
     * @return whether it was written
     */
    @Transactional
    public boolean record(Reading reading) {
        return jdbc.update(
                        """
                        update zone set retention = :retention, reason = :reason, read_at = :at, due_at = :due
                         where id = :id and (read_at is null or read_at <= :at)""",
                        new MapSqlParameterSource()
                                .addValue("retention", reading.retention().name())
                                .addValue(
                                        "reason",
                                        reading.reason() == null
                                                ? null
                                                : cut(reading.reason().text(), 140))
                                .addValue("at", SqlTime.utc(reading.at()))
                                .addValue("due", SqlTime.utc(reading.at().plus(reading.againAfter())))
                                .addValue("id", reading.zone().value()))
                == 1;
    }

    /** Puts the next reading of a zone off, where the last one could not be made for a reason that is not the zone's. */
    @Transactional
    public void putOff(ZoneId zone, Instant until) {
        jdbc.update(
                "update zone set due_at = :due where id = :id",
                new MapSqlParameterSource().addValue("due", SqlTime.utc(until)).addValue("id", zone.value()));
    }

    /** What one zone's page shows beyond its row. */
    public Optional<ZoneDetail> detail(ZoneId zone) {
        return jdbc
                .queryForList(
                        "select json from zone_detail where zone_id = :id",
                        new MapSqlParameterSource("id", zone.value()),
                        String.class)
                .stream()
                .findFirst()
                .map(json -> JSON.readValue(json, ZoneDetail.class));
    }
}
