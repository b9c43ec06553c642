package dev.zonekeeper.retention;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.inventory.Plan;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.RetentionReason;
import dev.zonekeeper.inventory.RetentionReason.Kind;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.retention.SwitchView.Deed;
import dev.zonekeeper.retention.SwitchView.Look;
import dev.zonekeeper.web.Installation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a zone's retention is drawn for one reader. */
@Component
public class SwitchViews {

    private final RetentionSettings settings;
    private final Installation installation;
    private final Clock clock;

    SwitchViews(RetentionSettings settings, Installation installation, Clock clock) {
        this.settings = settings;
        this.installation = installation;
        this.clock = clock;
    }

    /** From this instant back a reading counts as old. */
    public Instant staleBefore() {
        return clock.instant().minus(settings.staleAfter());
    }

    /** Whether the reader may switch and read this zone again. */
    public boolean maySwitch(Person person, Zone zone) {
        String account = zone.account() == null ? null : zone.account().value();
        return !installation.readOnly() && person.scope(Role.OPERATOR).holds(account);
    }

    /**
     * The drawing.
     *
     * @param intent the switch under way, if there is one
     * @param tellAccount whether another zone in sight has the same name
     */
    public SwitchView of(Zone zone, @Nullable OpenIntent intent, Person person, boolean tellAccount) {
        Look look = look(zone, intent);
        Word word = word(look, zone, intent);
        Deed deed = maySwitch(person, zone) ? deed(look) : Deed.NONE;
        boolean known = zone.retention().isKnown();
        boolean settable = known && intent == null;
        return new SwitchView(
                zone.id(),
                zone.name(),
                tellAccount ? zone.accountName() : null,
                look,
                "retention.word." + word.code(),
                word.arguments(),
                deed,
                known ? zone.retention() == Retention.ON : null,
                settable ? zone.retention() == Retention.OFF : null,
                zone.readAt());
    }

    private Look look(Zone zone, @Nullable OpenIntent intent) {
        if (intent != null) {
            return intent.wanted() == Retention.ON ? Look.TURNING_ON : Look.TURNING_OFF;
        }
        boolean old = zone.readAt() != null && zone.readAt().isBefore(staleBefore());
        boolean unconfirmed = zone.reason() != null && zone.reason().kind() == Kind.NOT_CONFIRMED;
        return switch (zone.retention()) {
            case ON -> unconfirmed ? Look.NOT_CONFIRMED : old ? Look.WAS_ON : Look.ON;
            case OFF -> unconfirmed ? Look.NOT_CONFIRMED : old ? Look.WAS_OFF : Look.OFF;
            case UNAVAILABLE -> Look.UNAVAILABLE;
            case UNKNOWN -> Look.UNKNOWN;
        };
    }

    private Word word(Look look, Zone zone, @Nullable OpenIntent intent) {
        if (intent != null) {
            long seconds = Math.max(
                    0, Duration.between(intent.since(), clock.instant()).toSeconds());
            return new Word(look.css(), List.of(String.valueOf(seconds)));
        }
        RetentionReason reason = zone.reason();
        if (zone.retention().isKnown() || reason == null) {
            return new Word(look.css(), List.of());
        }
        return switch (reason.kind()) {
            case PLAN -> new Word("plan", List.of(Plan.label(zone.plan())));
            case READ_FAILED -> new Word("read-failed", List.of(String.valueOf(reason.detail())));
            default -> new Word(reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of());
        };
    }

    private static Deed deed(Look look) {
        return switch (look) {
            case ON, OFF, WAS_ON, WAS_OFF, TURNING_ON, TURNING_OFF, NOT_CONFIRMED -> Deed.SWITCH;
            case UNKNOWN -> Deed.READ_NOW;
            case UNAVAILABLE -> Deed.NONE;
        };
    }

    private record Word(String code, List<String> arguments) {}
}
