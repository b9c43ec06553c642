package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.web.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The switches under way. At most one for a zone: its row is the lock. */
@Repository
public class OpenIntents {

    private final JdbcClient jdbc;

    OpenIntents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the zone's lock; the caller's transaction fails if somebody holds it. */
    void open(OpenIntent intent) {
        try {
            jdbc.sql("""
                            insert into open_intent (zone_id, seq, wanted, actor, since, instance, lease_until)
                            values (:zone, :seq, :wanted, :actor, :since, :instance, :lease)""")
                    .param("zone", intent.zone().value())
                    .param("seq", intent.seq())
                    .param("wanted", intent.wanted().name())
                    .param("actor", intent.actor())
                    .param("since", SqlTime.utc(intent.since()))
                    .param("instance", intent.instance())
                    .param("lease", SqlTime.utc(intent.leaseUntil()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SwitchUnderWay(intent.zone(), e);
        }
    }

    /** Notes which audit event the lock belongs to. */
    OpenIntent numbered(OpenIntent lock, long seq) {
        jdbc.sql("update open_intent set seq = :seq where zone_id = :zone")
                .param("seq", seq)
                .param("zone", lock.zone().value())
                .update();
        return new OpenIntent(
                lock.zone(), seq, lock.wanted(), lock.actor(), lock.since(), lock.instance(), lock.leaseUntil());
    }

    /** Lets the lock go; false if it is not this intent's any more. */
    boolean close(OpenIntent intent) {
        return jdbc.sql("delete from open_intent where zone_id = :zone and seq = :seq")
                        .param("zone", intent.zone().value())
                        .param("seq", intent.seq())
                        .update()
                == 1;
    }

    /** Takes over an intent whose lease has ended; false if another process was faster. */
    boolean takeOver(OpenIntent expired, String instance, Instant leaseUntil) {
        return jdbc.sql("""
                                update open_intent set instance = :instance, lease_until = :lease
                                 where zone_id = :zone and seq = :seq and lease_until = :seen""")
                        .param("instance", instance)
                        .param("lease", SqlTime.utc(leaseUntil))
                        .param("zone", expired.zone().value())
                        .param("seq", expired.seq())
                        .param("seen", SqlTime.utc(expired.leaseUntil()))
                        .update()
                == 1;
    }

    /** Leaves an intent that was taken over to whoever looks after this instant. */
    void leave(OpenIntent intent, String instance, Instant until) {
        jdbc.sql("""
                        update open_intent set lease_until = :until
                         where zone_id = :zone and seq = :seq and instance = :instance""")
                .param("until", SqlTime.utc(until))
                .param("zone", intent.zone().value())
                .param("seq", intent.seq())
                .param("instance", instance)
                .update();
    }

    /** Those that nobody works on any more. */
    List<OpenIntent> expired(Instant now) {
        return jdbc.sql("select * from open_intent where lease_until <= :now order by lease_until")
                .param("now", SqlTime.utc(now))
                .query(OpenIntents::intent)
                .list();
    }

    /** The switch under way of one zone. */
    public Optional<OpenIntent> of(ZoneId zone) {
        return jdbc.sql("select * from open_intent where zone_id = :zone")
                .param("zone", zone.value())
                .query(OpenIntents::intent)
                .optional();
    }

    /** The switches under way among these zones. */
    public Map<ZoneId, OpenIntent> among(Collection<ZoneId> zones) {
        if (zones.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from open_intent where zone_id in (:zones)")
                .param("zones", zones.stream().map(ZoneId::value).toList())
                .query(OpenIntents::intent)
                .list()
                .stream()
                .collect(Collectors.toMap(OpenIntent::zone, Function.identity()));
    }

    private static OpenIntent intent(ResultSet row, int n) throws SQLException {
        return new OpenIntent(
                new ZoneId(row.getString("zone_id")),
                row.getLong("seq"),
                Retention.valueOf(row.getString("wanted")),
                row.getString("actor"),
                SqlTime.at(row, "since"),
                row.getString("instance"),
                SqlTime.at(row, "lease_until"));
    }
}
