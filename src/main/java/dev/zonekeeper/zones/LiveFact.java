package dev.zonekeeper.zones;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is read on demand, as its group draws it.
 *
 * @param code its name in addresses
 * @param rows what was last read; each row draws the note too if it is the only one
 * @param note why it could not be read, quietly; {@code null} if it could
 * @param due whether looking at it would ask Cloudflare
 */
record LiveFact(String code, List<Row> rows, @Nullable Line note, boolean due) {

    /**
     * One row of it.
     *
     * @param code the end of the message code {@code zones.fact.…}
     */
    record Row(String code, List<Line> lines) {}

    /**
     * A line of a row.
     *
     * @param faint whether it only adds to the one above
     * @param sign an icon in {@code web/icons.html}; {@code null} for none
     * @param at the time that it tells; {@code null} if it tells none
     * @param age the text with a place for the age, where the text is one that goes on; {@code null} else
     */
    record Line(
            String text,
            boolean faint,
            @Nullable String sign,
            @Nullable Instant at,
            @Nullable String age) {

        static Line of(String text) {
            return new Line(text, false, null, null, null);
        }

        static Line signed(String sign, String text) {
            return new Line(text, false, sign, null, null);
        }

        static Line more(String text, @Nullable Instant at) {
            return new Line(text, true, null, at, null);
        }

        static Line aged(String text, Instant at, String age) {
            return new Line(text, true, null, at, age);
        }
    }

    /** Whether the note stands in the only row, and not below all of them. */
    public boolean single() {
        return rows.size() == 1;
    }
}
