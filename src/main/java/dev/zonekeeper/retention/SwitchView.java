package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.ZoneName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code retention/switch.html} draws for one zone and one reader.
 *
 * @param account the account's name where another zone in sight has the same name; else {@code null}
 * @param look the drawing
 * @param word message code of the word beside it, such as {@code retention.word.on}
 * @param wordArguments what the word names: a plan, seconds, a failure
 * @param deed what this reader can do here
 * @param checked the last confirmed state, for {@code aria-checked}; {@code null} if none is known
 * @param wanted what the switch would ask for; {@code null} if it asks for nothing
 * @param readAt when it was read; {@code null} if never
 */
public record SwitchView(
        ZoneId zone,
        ZoneName name,
        @Nullable String account,
        Look look,
        String word,
        List<String> wordArguments,
        Deed deed,
        @Nullable Boolean checked,
        @Nullable Boolean wanted,
        @Nullable Instant readAt) {

    /** The drawings of looks/README.md. */
    public enum Look {
        ON,
        OFF,
        TURNING_ON,
        TURNING_OFF,
        NOT_CONFIRMED,
        WAS_ON,
        WAS_OFF,
        UNAVAILABLE,
        UNKNOWN;

        /** The name of its CSS class and its texture. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What a reader can do: a switch, the button <i>Read now</i>, or nothing (then a swatch and the word). */
    public enum Deed {
        SWITCH,
        READ_NOW,
        NONE
    }
}
