package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Fact;
import dev.zonekeeper.inventory.FactLook;
import dev.zonekeeper.inventory.FactTrouble;
import dev.zonekeeper.inventory.FactValue;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Words;
import dev.zonekeeper.zones.LiveFact.Line;
import dev.zonekeeper.zones.LiveFact.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a fact that is read on demand: its rows, and one quiet line where it could not be read. */
@Component
class LiveFactWords {

    private final LogpushWords logpush;
    private final SettingWords settings;
    private final Words words;
    private final Ages ages;

    LiveFactWords(LogpushWords logpush, SettingWords settings, Words words, Ages ages) {
        this.logpush = logpush;
        this.settings = settings;
        this.words = words;
        this.ages = ages;
    }

    LiveFact of(FactLook look) {
        return new LiveFact(look.fact().code(), rows(look), note(look), look.due());
    }

    private List<Row> rows(FactLook look) {
        FactValue value = look.value();
        List<Row> rows = value == null ? unread(look) : read(look.fact(), value, look.readAt());
        return List.copyOf(rows);
    }

    private List<Row> read(Fact fact, FactValue value, @Nullable Instant readAt) {
        return switch (fact) {
            case DNSSEC ->
                List.of(new Row(
                        "dnssec", dnssec(Objects.requireNonNull(value.dnssec()).status(), readAt)));
            case LOGPUSH -> List.of(new Row("logpush", logpush.lines(Objects.requireNonNull(value.logpush()))));
            case SETTINGS -> settings.rows(Objects.requireNonNull(value.settings()), readAt);
        };
    }

    private List<Line> dnssec(String status, @Nullable Instant readAt) {
        List<Line> lines = new ArrayList<>();
        String text = words.or("zones.dnssec." + status, status);
        lines.add(status.equals("active") ? Line.signed("check", text) : Line.of(text));
        if (readAt != null) {
            lines.add(Line.aged(
                    words.of("zones.facts.read", ages.ago(readAt)), readAt, words.of("zones.facts.read", "{ago}")));
        }
        return lines;
    }

    /** With a note beside it nothing more is said; the settings then have no row at all. */
    private List<Row> unread(FactLook look) {
        List<Line> lines =
                look.trouble() == null ? List.of(Line.more(words.of("zones.facts.unread"), null)) : List.of();
        return switch (look.fact()) {
            case DNSSEC, LOGPUSH -> List.of(new Row(look.fact().code(), lines));
            case SETTINGS -> look.trouble() == null ? settings.unread(lines) : List.of();
        };
    }

    private @Nullable Line note(FactLook look) {
        FactTrouble trouble = look.trouble();
        if (trouble == null) {
            return null;
        }
        String text = switch (trouble.kind()) {
            case PERMISSION -> words.of("zones.facts.permission." + look.fact().code());
            case FAILED, NOT_ASKED -> words.of("zones.facts.not-now", trouble.words());
            case WAIT -> words.of("zones.facts.wait", clock(trouble));
            case LIMIT -> words.of("zones.facts.limit", clock(trouble));
        };
        return Line.more(text, trouble.until());
    }

    private String clock(FactTrouble trouble) {
        return ages.clock(Objects.requireNonNull(trouble.until()));
    }
}
