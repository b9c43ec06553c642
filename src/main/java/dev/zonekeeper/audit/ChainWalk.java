package dev.zonekeeper.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One walk along the chain, in batches, up to the head that stood when it began. */
final class ChainWalk {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Instant began;
    private long seq = 0;
    private String hash = CanonicalForm.BEGINNING;

    ChainWalk(JdbcClient jdbc, Instant began) {
        this.jdbc = jdbc;
        this.began = began;
    }

    ChainCheck walk() {
        End end = end();
        while (seq < end.seq()) {
            List<StoredEvent> batch = next(end.seq());
            for (StoredEvent event : batch) {
                String why = fault(event);
                if (why != null) {
                    return broken(why);
                }
                seq++;
                hash = event.hash();
            }
            if (batch.isEmpty()) {
                return broken("missing");
            }
        }
        return end.agreesWith(seq, hash) ? new ChainCheck(seq, hash, began, null, null) : broken(end.fault());
    }

    private @Nullable String fault(StoredEvent event) {
        if (event.seq() != seq + 1) {
            return "missing";
        } else if (!CanonicalForm.hash(event.body()).equals(event.hash())) {
            return "body";
        } else if (!event.prev().equals(hash)) {
            return "prev";
        }
        return event.columnsAgree() ? null : "columns";
    }

    private ChainCheck broken(String why) {
        return new ChainCheck(seq, hash, began, seq + 1, "audit.chain.why." + why);
    }

    private List<StoredEvent> next(long last) {
        return jdbc.sql("""
                        select * from audit_event
                        where seq > :seq and seq <= :last
                        order by seq
                        limit :batch
                        """)
                .param("seq", seq)
                .param("last", last)
                .param("batch", BATCH)
                .query(StoredEvent::of)
                .list();
    }

    /** Head and newest event in one statement: while others append, two would not agree. */
    private End end() {
        return jdbc.sql("""
                        select seq, hash, (select coalesce(max(seq), 0) from audit_event) as newest
                        from audit_head where id = 1
                        """).query(End.class).optional().orElse(new End(0, "", 0));
    }

    /** Where the chain ends by its head and by its events. */
    record End(long seq, String hash, long newest) {

        boolean agreesWith(long walked, String walkedHash) {
            return newest == seq && walked == seq && walkedHash.equals(hash);
        }

        String fault() {
            return newest > seq ? "beyond" : "head";
        }
    }
}
