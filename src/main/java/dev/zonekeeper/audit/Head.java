package dev.zonekeeper.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of the chain: the one row that all appends queue for. */
record Head(long seq, String hash) {

    /** Reads it and keeps everyone else from appending until the transaction ends. */
    static Head lock(JdbcClient jdbc) {
        return jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query(Head.class)
                .single();
    }

    void moveTo(AuditEvent event, JdbcClient jdbc) {
        int moved = jdbc.sql("update audit_head set seq = :seq, hash = :hash where id = 1 and seq = :seen")
                .param("seq", event.seq())
                .param("hash", event.hash())
                .param("seen", seq)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The head of the audit chain moved under its lock, at " + seq);
        }
    }
}
