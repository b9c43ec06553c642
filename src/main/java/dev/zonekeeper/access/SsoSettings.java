package dev.zonekeeper.access;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OIDC provider.
 *
 * @param issuerUri its address; empty while none is set
 * @param clientId the client that is registered there
 * @param name what pages call it
 * @param scopes what is asked for
 * @param allowPlainHttp whether an issuer beyond this machine may be plain http
 */
@ConfigurationProperties("zonekeeper.sso")
record SsoSettings(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String clientId,
        @DefaultValue("") ClientSecret clientSecret,
        @DefaultValue("SSO") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("false") boolean allowPlainHttp) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    SsoSettings {
        if (!issuerUri.isBlank()) {
            URI issuer = URI.create(issuerUri);
            boolean plain = "http".equals(issuer.getScheme()) && !LOOPBACK.contains(String.valueOf(issuer.getHost()));
            if (plain && !allowPlainHttp) {
                throw new IllegalArgumentException(
                        "zonekeeper.sso.issuer-uri is plain http beyond this machine. Use https, or set zonekeeper.sso.allow-plain-http=true.");
            }
        }
        scopes = List.copyOf(scopes);
    }

    boolean isSet() {
        return !issuerUri.isBlank() && !clientId.isBlank();
    }

    /** Where people are sent to, as they read it: host and port. */
    String host() {
        return issuerUri.isBlank() ? "" : URI.create(issuerUri).getAuthority();
    }

    /** The client's secret, which no text shows. */
    record ClientSecret(String value) {

        /** How it is bound from a text. */
        public static ClientSecret valueOf(String text) {
            return new ClientSecret(text.strip());
        }

        @Override
        public String toString() {
            return "ClientSecret[not shown]";
        }
    }
}
