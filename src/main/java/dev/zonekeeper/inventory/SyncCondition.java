package dev.zonekeeper.inventory;

import dev.zonekeeper.inventory.ZoneSync.LastSync;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.OutsideSystem;
import dev.zonekeeper.web.Words;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last walk of Cloudflare, as {@code /status} shows it. */
@Component
@Order(5)
class SyncCondition implements OutsideSystem {

    private final ZoneSync sync;
    private final Ages ages;
    private final Words words;

    SyncCondition(ZoneSync sync, Ages ages, Words words) {
        this.sync = sync;
        this.ages = ages;
        this.words = words;
    }

    @Override
    public Condition condition() {
        String name = words.of("inventory.status.name");
        LastSync last = sync.last();
        if (last == null) {
            return new Condition(name, State.NOT_KNOWN, words.of("inventory.status.none"), List.of());
        }
        return last.words() == null
                ? new Condition(name, State.UP, words.of("inventory.status.seen", ages.ago(last.at())), List.of())
                : new Condition(
                        name,
                        State.DOWN,
                        words.of("inventory.status.trouble", ages.ago(last.at()), last.words()),
                        List.of());
    }
}
