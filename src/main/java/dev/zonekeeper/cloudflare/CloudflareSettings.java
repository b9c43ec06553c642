package dev.zonekeeper.cloudflare;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Cloudflare is called.
 *
 * @param baseUrl the API's address with its version, without a slash at the end
 * @param allowHost names the host of a base URL that is neither api.cloudflare.com nor loopback
 * @param allowPlainHttp whether a base URL beyond loopback may be plain http
 * @param requests how many calls Cloudflare allows an owner in a window
 * @param window the length of that window
 * @param connectWithin how long a connection may take
 * @param answerWithin how long one call may take as a whole; at most 20 s, so that a write ends within its lease
 * @param answerLimit the largest answer that is read
 */
@ConfigurationProperties("zonekeeper.cloudflare")
record CloudflareSettings(
        @DefaultValue("https://api.cloudflare.com/client/v4")
        URI baseUrl,

        @Nullable String allowHost,
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue("1200") int requests,
        @DefaultValue("300s") Duration window,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("12s") Duration answerWithin,
        @DefaultValue("8MB") DataSize answerLimit) {

    CloudflareSettings {
        String text = baseUrl.toString();
        baseUrl = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : baseUrl;
        BaseUrlCheck.check(baseUrl, allowHost, allowPlainHttp);
        if (requests < 50) {
            throw new IllegalArgumentException(
                    "zonekeeper.cloudflare.requests must be at least 50, and is " + requests);
        }
        if (answerWithin.compareTo(Duration.ofSeconds(20)) > 0) {
            throw new IllegalArgumentException("zonekeeper.cloudflare.answer-within must be at most 20s, and is "
                    + answerWithin.toSeconds() + "s");
        }
    }
}
