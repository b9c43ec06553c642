package dev.zonekeeper.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;

/** What a downloaded file is called. */
public final class Download {

    private static final int LONGEST = 80;

    private Download() {}

    /**
     * An attachment such as {@code zonekeeper-audit-2026-11-24-shop-refused.csv}: only {@code a-z}, {@code 0-9} and
     * {@code -} before the extension, whatever the filter holds.
     *
     * @param filter what narrows the file; blank parts are left out
     */
    public static ContentDisposition named(String what, Instant at, List<String> filter, String extension) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        String name = Stream.concat(Stream.of("zonekeeper", what, day.toString()), filter.stream())
                .map(Download::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        String shortened = name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-+$", "");
        return ContentDisposition.attachment()
                .filename(shortened + "." + extension)
                .build();
    }

    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
