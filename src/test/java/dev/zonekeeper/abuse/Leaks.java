package dev.zonekeeper.abuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of the canaries stands in a text, in which form, and how often. */
final class Leaks {

    private static final int AROUND = 160;

    /** One secret in one form. */
    record Kind(Secret secret, Secret.Form form) {}

    private final Map<Kind, Integer> found = new LinkedHashMap<>();
    private final List<String> excerpts = new ArrayList<>();

    private Leaks() {}

    static Leaks in(Place place) {
        Leaks leaks = new Leaks();
        String text = place.text().get();
        for (Secret secret : Canaries.ALL) {
            secret.pieces()
                    .forEach((form, pieces) ->
                            pieces.forEach(piece -> leaks.look(place.name(), new Kind(secret, form), text, piece)));
        }
        return leaks;
    }

    private void look(String place, Kind kind, String text, String piece) {
        int at = text.indexOf(piece);
        if (at >= 0) {
            String around = text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
            excerpts.add("%s has %s (%s): … %s …".formatted(place, kind.secret(), kind.form(), around));
        }
        for (; at >= 0; at = text.indexOf(piece, at + 1)) {
            found.merge(kind, 1, Integer::sum);
        }
    }

    /** How often one of them stands there. */
    static int times(Kind kind, Place place) {
        Leaks leaks = new Leaks();
        String text = place.text().get();
        kind.secret().pieces().get(kind.form()).forEach(piece -> leaks.look(place.name(), kind, text, piece));
        return leaks.found.getOrDefault(kind, 0);
    }

    /** Where each stands, with what is around it. */
    List<String> excerpts() {
        return excerpts;
    }
}
