package dev.zonekeeper.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the status region says after a deed.
 *
 * @param tone how it is drawn and how long it stays
 * @param fact the bold beginning, such as a zone's name
 * @param text what follows it: a full sentence in the reader's words
 * @param at when it was confirmed; {@code null} if there is nothing to say of it
 * @param ray Cloudflare's {@code cf-ray}
 * @param wayBack the words of the link that leads back, with {@code wayBackHref}
 */
public record StatusMessage(
        Tone tone,
        String fact,
        String text,
        @Nullable Instant at,
        @Nullable String ray,
        @Nullable String wayBack,
        @Nullable String wayBackHref) {

    /** How a message is drawn: done goes by itself after 12 s, the others stay until dismissed. */
    public enum Tone {
        DONE,
        LOOK_TWICE,
        REFUSED
    }

    /** A message without time, ray and way back. */
    public static StatusMessage of(Tone tone, String fact, String text) {
        return new StatusMessage(tone, fact, text, null, null, null, null);
    }
}
