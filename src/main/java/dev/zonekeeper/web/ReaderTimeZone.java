package dev.zonekeeper.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * The time zone in which a reader sees times: the one that {@code scripts/times.js} keeps in a cookie, UTC without it.
 * Only the browser knows where its reader is, and it tells that to scripts alone.
 */
@Component("localeResolver")
public class ReaderTimeZone extends AbstractLocaleContextResolver {

    static final String COOKIE = "zonekeeper-time-zone";

    private static final int LONGEST = 64;

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        ZoneId named = cookie == null ? null : named(cookie.getValue());
        return named == null
                ? utc()
                : new SimpleTimeZoneAwareLocaleContext(Locale.ENGLISH, TimeZone.getTimeZone(named));
    }

    /** Texts are in English alone. */
    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The reader's time zone is set by the browser");
    }

    /** Of the reader of the present request; UTC where there is none. */
    public static ZoneId now() {
        TimeZone zone = LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext aware
                ? aware.getTimeZone()
                : null;
        return zone == null ? ZoneOffset.UTC : inUse(zone.toZoneId());
    }

    /** The zone of this name in the tz database, such as {@code Europe/Berlin}; {@code null} if there is none. */
    public static @Nullable ZoneId named(String name) {
        boolean known = name.length() <= LONGEST && ZoneId.getAvailableZoneIds().contains(name);
        return known ? inUse(ZoneId.of(name)) : null;
    }

    /** {@code UTC} for whatever is the same as that, so that it has one name. */
    public static String nameOf(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static ZoneId inUse(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone;
    }

    private static LocaleContext utc() {
        return new SimpleTimeZoneAwareLocaleContext(Locale.ENGLISH, TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
