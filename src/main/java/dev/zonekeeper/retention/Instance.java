package dev.zonekeeper.retention;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process, as leases name it. */
@Component
record Instance(String id) {

    Instance() {
        this(UUID.randomUUID().toString());
    }
}
