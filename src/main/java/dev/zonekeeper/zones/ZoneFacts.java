package dev.zonekeeper.zones;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one zone, in groups that a person understands. */
record ZoneFacts(List<Group> groups) {

    /**
     * Facts that stand together.
     *
     * @param code the end of the message code {@code zones.facts.…}
     * @param readAt when all of them were read; {@code null} if they have no age, or one each
     * @param live the one among them that is read on demand; {@code null} if none is
     */
    record Group(
            String code,
            @Nullable Instant readAt,
            List<Row> rows,
            @Nullable LiveFact live) {}

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
