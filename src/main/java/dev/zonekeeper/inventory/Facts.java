package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was last read of zones on demand. Whoever asks has found the zone within somebody's scope. */
@Repository
public class Facts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_WORDS = 300;

    private final JdbcClient jdbc;
    private final FactSettings settings;
    private final Clock clock;

    Facts(JdbcClient jdbc, FactSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** All facts of a zone as last read; none is missing. Calls nobody. */
    public Map<Fact, FactLook> of(ZoneId zone) {
        Map<Fact, FactLook> looks = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            looks.put(fact, FactLook.never(fact));
        }
        jdbc.sql("select fact, json, read_at, tried_at, trouble, words from zone_fact where zone_id = :zone")
                .param("zone", zone.value())
                .query(this::look)
                .list()
                .forEach(look -> looks.put(look.fact(), look));
        return looks;
    }

    /** One fact as last read. */
    FactLook of(ZoneId zone, Fact fact) {
        return of(zone).getOrDefault(fact, FactLook.never(fact));
    }

    /** Writes what came of a call. */
    @Transactional
    public void record(ZoneId zone, FactLook look) {
        FactTrouble trouble = look.trouble();
        jdbc.sql("""
                        merge into zone_fact
                        using (values (cast(:zone as varchar(32)), cast(:fact as varchar(12)))) as seen(zone_id, fact)
                           on zone_fact.zone_id = seen.zone_id and zone_fact.fact = seen.fact
                         when matched then update set json = cast(:json as varchar(20000)),
                              read_at = cast(:readAt as timestamp(6) with time zone), tried_at = :triedAt,
                              trouble = cast(:trouble as varchar(20)), words = cast(:words as varchar(300))
                         when not matched then insert (zone_id, fact, json, read_at, tried_at, trouble, words)
                              values (seen.zone_id, seen.fact, cast(:json as varchar(20000)),
                              cast(:readAt as timestamp(6) with time zone), :triedAt, cast(:trouble as varchar(20)),
                              cast(:words as varchar(300)))""")
                .param("zone", zone.value())
                .param("fact", look.fact().name())
                .param("json", look.value() == null ? null : JSON.writeValueAsString(look.value()))
                .param("readAt", look.readAt() == null ? null : SqlTime.utc(look.readAt()))
                .param("triedAt", look.triedAt() == null ? null : SqlTime.utc(look.triedAt()))
                .param("trouble", trouble == null ? null : trouble.kind().name())
                .param("words", trouble == null ? null : cut(trouble.words()))
                .update();
    }

    private FactLook look(ResultSet row, int n) throws SQLException {
        FactValue value = value(row.getString("json"));
        String kind = row.getString("trouble");
        FactTrouble trouble = kind == null
                ? null
                : FactTrouble.of(FactTrouble.Kind.valueOf(kind), String.valueOf(row.getString("words")));
        Instant readAt = value == null ? null : SqlTime.atOrNull(row, "read_at");
        Instant triedAt = SqlTime.at(row, "tried_at");
        Fact fact = Fact.valueOf(row.getString("fact"));
        return new FactLook(fact, value, readAt, triedAt, trouble, isDue(triedAt, trouble));
    }

    private boolean isDue(Instant triedAt, @Nullable FactTrouble trouble) {
        boolean passing = trouble != null && trouble.kind() == FactTrouble.Kind.FAILED;
        Duration stands = passing ? settings.againAfter() : settings.freshFor();
        Duration age = Duration.between(triedAt, clock.instant());
        // After a clock was set back a reading of the future is none to trust.
        return age.isNegative() || age.compareTo(stands) >= 0;
    }

    /** What another release wrote and this one can't read counts as never read. */
    private static @Nullable FactValue value(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, FactValue.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
