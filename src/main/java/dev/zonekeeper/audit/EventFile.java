package dev.zonekeeper.audit;

import java.io.Closeable;
import java.io.IOException;

/** A file of events that is being written. */
interface EventFile extends Closeable {

    void write(AuditEvent event) throws IOException;
}
