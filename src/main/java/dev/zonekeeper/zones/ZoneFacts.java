package dev.zonekeeper.zones;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one zone, in groups that a person understands. */
record ZoneFacts(List<Group> groups) {

    /**
     * Facts that were read together.
     *
     * @param code the end of the message code {@code zones.facts.…}
     */
    record Group(String code, @Nullable Instant readAt, List<Row> rows) {}

    /**
     * One fact.
     *
     * @param code the end of the message code {@code zones.fact.…}
     * @param values a line each
     * @param mono whether it is something to copy: an id
     */
    record Row(String code, List<String> values, boolean mono) {

        static Row of(String code, String... values) {
            return new Row(code, List.of(values), false);
        }

        static Row id(String code, String value) {
            return new Row(code, List.of(value), true);
        }
    }
}
