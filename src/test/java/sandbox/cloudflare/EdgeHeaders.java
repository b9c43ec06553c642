package sandbox.cloudflare;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What Cloudflare's edge adds to every answer, also to those without a body in JSON. */
final class EdgeHeaders {

    private static final AtomicLong COUNT = new AtomicLong(new SecureRandom().nextLong());
    private static final HexFormat HEX = HexFormat.of();

    private EdgeHeaders() {}

    static Map<String, String> next() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        String cookie =
                "__cf_bm=%s; path=/; domain=.api.cloudflare.com; HttpOnly; Secure; SameSite=None".formatted(ray());
        return Map.of("Date", date, "Server", "cloudflare", "cf-ray", ray() + "-FRA", "Set-Cookie", cookie);
    }

    /** 16 hex digits that never come twice: each step below can be undone, so two counts can't meet. */
    private static String ray() {
        long mixed = COUNT.incrementAndGet();
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return HEX.toHexDigits(mixed ^ (mixed >>> 31));
    }
}
