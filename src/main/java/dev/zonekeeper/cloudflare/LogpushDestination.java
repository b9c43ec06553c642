package dev.zonekeeper.cloudflare;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a Logpush job writes to, without whatever opens it. Secrets stand in the query (access keys, a SAS, an API key,
 * {@code header_Authorization}), in the path (Sumo Logic) and before an {@code @}; so a path is kept only where its
 * first part is a bucket, and of an unheard-of scheme nothing but its name. Source:
 * developers.cloudflare.com/logs/logpush/logpush-job/enable-destinations.
 *
 * @param host {@code null} where the bucket alone says it, or if what stands there is no host
 * @param bucket bucket or container; {@code null} if there is none
 */
public record LogpushDestination(
        String scheme, @Nullable String host, @Nullable String bucket) {

    // Up to the first sign that begins a path, a query or what only some servers take for one.
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,19})://([^/?#\\\\;]*)/?([^/?#\\\\;]*).*", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)(?::[0-9]{1,5})?");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9._-]{1,221}");
    private static final Set<String> OF_A_BUCKET = Set.of("s3", "gs", "r2");
    private static final Set<String> OF_A_HOST = Set.of("http", "https", "datadog", "splunk", "sumo");

    /** What may be shown of it; {@code null} if that is nothing. */
    static @Nullable LogpushDestination of(String conf) {
        Matcher parts = PARTS.matcher(conf.strip());
        if (!parts.matches()) {
            return null;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        // Before an @ stand a name and a password.
        String authority = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        if (OF_A_BUCKET.contains(scheme)) {
            return new LogpushDestination(scheme, null, bucket(authority));
        } else if (scheme.equals("azure")) {
            return new LogpushDestination(scheme, host(authority), bucket(parts.group(3)));
        }
        return new LogpushDestination(scheme, OF_A_HOST.contains(scheme) ? host(authority) : null, null);
    }

    private static @Nullable String host(String authority) {
        Matcher host = HOST.matcher(authority);
        return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable String bucket(String name) {
        return BUCKET.matcher(name).matches() ? name : null;
    }

    /** {@code s3://bucket}, {@code azure://host/container}, {@code https://host}; the scheme alone if no more is known. */
    public String address() {
        if (host == null && bucket == null) {
            return scheme;
        }
        String slash = host == null || bucket == null ? "" : "/";
        return scheme + "://" + (host == null ? "" : host) + slash + (bucket == null ? "" : bucket);
    }
}
