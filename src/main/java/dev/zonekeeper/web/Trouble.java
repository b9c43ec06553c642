package dev.zonekeeper.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says when something did not happen: what, why, what to do, reference. Drawn by {@code web/trouble.html}
 * as a page, and by its fragment as a status message.
 *
 * @param status the HTTP status of the answer
 * @param sign the short line above the title, such as <i>Nothing was switched</i>
 * @param title one sentence: what happened and why
 * @param lead more of it, in two or three sentences
 * @param facts lines such as <i>What to do</i>
 * @param again where <i>Try again</i> leads
 * @param back where the second button leads, with {@code backWords}
 */
public record Trouble(
        int status,
        String sign,
        String title,
        String lead,
        List<OutsideSystem.Fact> facts,
        @Nullable String again,
        @Nullable String back,
        @Nullable String backWords) {

    public Trouble {
        facts = List.copyOf(facts);
    }
}
