package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens that Zonekeeper knows, and which zones each of them sees. */
@Repository
public class Tokens {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;
    private final Map<TokenId, Instant> useNoted = new ConcurrentHashMap<>();

    Tokens(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** All, by name. */
    public List<Token> all() {
        return jdbc.sql("select * from token order by name")
                .query(TokenMapper.ROW)
                .list();
    }

    /** Those that calls may be made with, by name. */
    public List<Token> active() {
        return jdbc.sql("select * from token where state = 'ACTIVE' order by name")
                .query(TokenMapper.ROW)
                .list();
    }

    public Optional<Token> find(TokenId id) {
        return jdbc.sql("select * from token where id = :id")
                .param("id", id.value())
                .query(TokenMapper.ROW)
                .optional();
    }

    /** The tokens that see a zone: active ones first, then by who saw it last. */
    public List<TokenId> reaches(ZoneId zone) {
        return jdbc.sql("""
                        select token.id
                          from token_zone
                          join token on token.id = token_zone.token_id
                         where token_zone.zone_id = :zone
                         order by case when token.state = 'ACTIVE' then 0 else 1 end, token_zone.seen desc, token.id""")
                .param("zone", zone.value())
                .query((row, number) -> new TokenId(row.getString("id")))
                .list();
    }

    /** How many zones each token sees; tokens that see none are left out. */
    Map<TokenId, Long> zoneCounts() {
        Map<TokenId, Long> counts = new HashMap<>();
        jdbc.sql("select token_id, count(*) as zones from token_zone group by token_id")
                .query(row -> {
                    counts.put(new TokenId(row.getString("token_id")), row.getLong("zones"));
                });
        return counts;
    }

    /** Notes that a listing with this token held these zones. */
    @Transactional
    public void saw(TokenId token, Collection<ZoneId> zones, Instant at) {
        batches.batchUpdate(
                """
                merge into token_zone
                using (values (cast(:zone as varchar(32)), cast(:token as varchar(36)))) as listed(zone_id, token_id)
                   on token_zone.zone_id = listed.zone_id and token_zone.token_id = listed.token_id
                 when matched then update set seen = :at
                 when not matched then insert (zone_id, token_id, seen) values (listed.zone_id, listed.token_id, :at)""",
                zones.stream()
                        .map(ZoneId::value)
                        .distinct()
                        // In one order, so that two replicas which list the same zones wait for each other instead of
                        // locking up.
                        .sorted()
                        .map(zone -> new MapSqlParameterSource()
                                .addValue("zone", zone)
                                .addValue("token", token.value())
                                .addValue("at", SqlTime.utc(at)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Notes that a call is being made with this token; written once a minute at the most. */
    public void used(TokenId token) {
        Instant now = clock.instant();
        Instant noted = useNoted.get(token);
        if (noted == null || !now.isBefore(noted.plus(USE_NOTED_EVERY))) {
            useNoted.put(token, now);
            jdbc.sql("update token set last_used_at = :now where id = :id")
                    .param("now", SqlTime.utc(now))
                    .param("id", token.value())
                    .update();
        }
    }
}
