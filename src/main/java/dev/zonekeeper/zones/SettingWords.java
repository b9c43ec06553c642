package dev.zonekeeper.zones;

import dev.zonekeeper.cloudflare.ZoneSetting;
import dev.zonekeeper.inventory.FactValue.Setting;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Words;
import dev.zonekeeper.zones.LiveFact.Line;
import dev.zonekeeper.zones.LiveFact.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes single settings of a zone in the words of Cloudflare's dashboard. */
@Component
class SettingWords {

    private static final List<String> SHOWN = List.of("ssl", "development_mode", "security_level");
    private static final String DEVELOPMENT = "development_mode";

    private final Words words;
    private final Ages ages;

    SettingWords(Words words, Ages ages) {
        this.words = words;
        this.ages = ages;
    }

    List<Row> rows(List<Setting> settings, @Nullable Instant readAt) {
        return settings.stream()
                .map(setting -> new Row(code(setting.id()), List.of(line(setting, readAt))))
                .toList();
    }

    /** The same rows before anything was read, so that nothing shifts when it is. */
    List<Row> unread(List<Line> lines) {
        return SHOWN.stream().map(id -> new Row(code(id), lines)).toList();
    }

    private Line line(Setting setting, @Nullable Instant readAt) {
        ZoneSetting known = setting.known();
        if (known == null) {
            return Line.more(words.of("zones.setting.refused", String.valueOf(setting.refusal())), null);
        }
        String value = words.or("zones.setting." + code(setting.id()) + "." + known.value(), known.value());
        return setting.id().equals(DEVELOPMENT) ? development(value, known, readAt) : Line.of(value);
    }

    private Line development(String value, ZoneSetting known, @Nullable Instant readAt) {
        if (known.value().equals("on") && known.secondsLeft() > 0 && readAt != null) {
            Instant end = readAt.plusSeconds(known.secondsLeft());
            return new Line(words.of("zones.setting.until", value, ages.minute(end)), false, null, end, null);
        }
        Instant changed = known.modifiedOn();
        return changed == null
                ? Line.of(value)
                : new Line(words.of("zones.setting.since", value, ages.day(changed)), false, null, changed, null);
    }

    private static String code(String id) {
        return id.replace('_', '-');
    }
}
