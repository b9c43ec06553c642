package dev.zonekeeper.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OIDC provider. What is missing keeps nobody from starting Zonekeeper: the sign-in says what to set.
 *
 * @param issuerUri its issuer, letter by letter as it calls itself; empty while none is set
 * @param clientId the client that is registered there
 * @param name what pages call it
 * @param scopes what is asked for; {@code openid} always is
 * @param allowPlainHttp whether it may be plain http beyond this machine
 * @param answerWithin how long each of its answers may take
 */
@ConfigurationProperties("zonekeeper.sso")
record SsoSettings(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String clientId,
        @DefaultValue("") ClientSecret clientSecret,
        @DefaultValue("SSO") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue("5s") Duration answerWithin) {

    private static final Logger log = LoggerFactory.getLogger(SsoSettings.class);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+\\S*$");

    SsoSettings {
        issuerUri = issuerUri.strip();
        clientId = clientId.strip();
        scopes = Stream.concat(Stream.of("openid"), scopes.stream()).distinct().toList();
        requireAddress(issuerUri);
        if (answerWithin.isNegative() || answerWithin.isZero()) {
            throw new IllegalArgumentException("zonekeeper.sso.answer-within is not a length of time: " + answerWithin);
        }
        if (!issuerUri.isEmpty() && PlainHttp.isExposed(issuerUri)) {
            if (!allowPlainHttp) {
                throw new IllegalArgumentException(
                        "zonekeeper.sso.issuer-uri is plain http beyond this machine. Use https, or set zonekeeper.sso.allow-plain-http=true.");
            }
            log.warn(
                    "zonekeeper.sso.issuer-uri is plain http beyond this machine: whoever is on the way can sign in as anybody");
        }
    }

    private static void requireAddress(String issuer) {
        if (!issuer.isEmpty() && !ADDRESS.matcher(issuer).lookingAt()) {
            throw new IllegalArgumentException(
                    "zonekeeper.sso.issuer-uri is no http address; it looks like https://sso.example.com/realms/ops");
        }
    }

    /** The settings without which nobody can sign in, and that are not made. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (issuerUri.isEmpty()) {
            missing.add("zonekeeper.sso.issuer-uri (OIDC_ISSUER_URI)");
        }
        if (clientId.isEmpty()) {
            missing.add("zonekeeper.sso.client-id (OIDC_CLIENT_ID)");
        }
        if (clientSecret.value().isEmpty()) {
            missing.add("zonekeeper.sso.client-secret (OIDC_CLIENT_SECRET)");
        }
        return missing;
    }

    /** Where people are sent to, as they read it: host and port. */
    String host() {
        return issuerUri.isEmpty() ? "" : String.valueOf(URI.create(issuerUri).getAuthority());
    }

    /** The client's secret, which no text shows. */
    record ClientSecret(String value) {

        private static final int TAIL = 8;

        /** How it is bound from a text. */
        public static ClientSecret valueOf(String text) {
            return new ClientSecret(text.strip());
        }

        /** Whether what was thrown, or what caused it, says the secret or its last characters. */
        boolean isInAny(Throwable thrown) {
            return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                    .anyMatch(cause -> isIn(cause.toString()));
        }

        /** As it is, or as URLs and JSON write it. */
        private boolean isIn(String text) {
            String json = value.replace("\\", "\\\\").replace("\"", "\\\"");
            return !value.isEmpty()
                    && Stream.of(value, json, URLEncoder.encode(value, StandardCharsets.UTF_8))
                            .map(form -> form.substring(Math.max(0, form.length() - TAIL)))
                            .anyMatch(text::contains);
        }

        @Override
        public String toString() {
            return "ClientSecret[not shown]";
        }
    }
}
