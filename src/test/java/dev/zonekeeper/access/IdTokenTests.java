package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sandbox.sso.SsoSandbox;

/** Whom an ID token lets in, through the whole sign-in: only the provider's own, for us, for this sign-in, now. */
class IdTokenTests {

    private static final String US = SsoSandbox.CLIENT_ID;
    private static final String UNKNOWN_KEY = " key";
    private static final RSAKey STRANGE = OwnProvider.key("strange");
    private static final RSAKey IN_THE_NAME_OF_THE_FIRST = OwnProvider.key("first");

    @RegisterExtension
    private final OwnSite site = new OwnSite();

    @Test
    void signsInAsWhatItSays() {
        Browser browser = OwnSite.browser();
        long before = Refused.signIns();

        HttpResponse<String> page = OwnSite.signIn(browser, "/me");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Olga Brandt", "s-1", "zk-operators");
        assertThat(Refused.signIns()).isEqualTo(before + 1);
    }

    @Test
    void mayNameSeveralApplicationsIfItIsForUs() {
        OwnSite.provider()
                .signIn(token -> token.with("aud", List.of("other", US)).with("azp", US));

        assertThat(OwnSite.signIn(OwnSite.browser(), "/me").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                changed("of another issuer", "iss", t -> t.with("iss", "https://evil.example")),
                changed(
                        "of an issuer with one slash more",
                        "iss",
                        t -> t.with("iss", t.claims().get("iss") + "/")),
                changed("without issuer", "iss", t -> t.without("iss")),
                changed("whose issuer is no address", "iss", t -> t.with("iss", "not an address")),
                changed("whose issuer is a number", "", t -> t.with("iss", 42)),
                changed("for another application", "aud", t -> t.with("aud", "other")),
                changed("for nobody", "aud", t -> t.with("aud", List.of())),
                changed("without aud", "aud", t -> t.without("aud")),
                changed("whose aud is an object", "", t -> t.with("aud", Map.of("client", US))),
                changed("for several without azp", "azp", t -> t.with("aud", List.of("other", US))),
                changed("given to another", "azp", t -> t.with("azp", "other")),
                changed(
                        "for several, given to another",
                        "azp",
                        t -> t.with("aud", List.of("other", US)).with("azp", "other")),
                changed("with another nonce", "nonce", t -> t.with("nonce", "another")),
                changed("without nonce", "nonce", t -> t.without("nonce")),
                changed("without subject", "sub", t -> t.without("sub")),
                changed("with an empty subject", "sub", t -> t.with("sub", "")),
                changed("with a blank subject", "sub", t -> t.with("sub", " ")),
                changed("with an endless subject", "sub", t -> t.with("sub", "s".repeat(256))),
                changed("with a subject of two lines", "sub", t -> t.with("sub", "s-1\r\nINFO")),
                changed("with a subject that turns around", "sub", t -> t.with("sub", "s-\u202E1")),
                changed("without exp", "exp", t -> t.without("exp")),
                changed("without iat", "iat", t -> t.without("iat")),
                changed("whose exp is text", "", t -> t.with("exp", "tomorrow")),
                changed(
                        "whose times are objects",
                        "",
                        t -> t.with("iat", Map.of()).with("nbf", List.of())),
                changed("for an API", "typ", t -> t.type("at+jwt")),
                changed("for a logout", "typ", t -> t.type("logout+jwt")),
                changed("of a key that is not published", UNKNOWN_KEY, t -> t.key(STRANGE)),
                changed("of a key with a published name", "", t -> t.key(IN_THE_NAME_OF_THE_FIRST)),
                changed(
                        "that brings its key along",
                        UNKNOWN_KEY,
                        t -> t.key(STRANGE).header(h -> h.jwk(STRANGE.toPublicJWK()))),
                raw("signed by nobody", "none", t -> new PlainJWT(parse(t.payload())).serialize()),
                raw("with its signature cut off", "", t -> t.signed().replaceFirst("[^.]+$", "")),
                raw(
                        "with a changed payload",
                        "",
                        t -> withPayload(t, t.with("sub", "s-2").payload())),
                raw("cut short", "", t -> t.signed().substring(0, 200)),
                raw("of one part", "", t -> "token"),
                raw("of no JSON", "", t -> "e30." + Base64URL.encode("no JSON") + ".e30"),
                raw(
                        "signed by the client secret",
                        "",
                        t -> hs256(t, SsoSandbox.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8))),
                raw("signed by the public key as a secret", "", t -> hs256(t, publicKey())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void letsNobodyInThatIs(String what, String reason, Function<IdToken, String> text) {
        AtomicReference<String> sent = new AtomicReference<>("");
        OwnSite.provider().idToken(token -> {
            sent.set(text.apply(token));
            return sent.get();
        });

        Refused refused = Refused.signIn(site).logs(reason);

        refused.logsNothingOf(sent.get());
        if (reason.equals(UNKNOWN_KEY)) {
            refused.saysNotAccepted();
        } else {
            refused.says(403, "What your provider says about you was not accepted")
                    .logs("invalid_");
        }
    }

    @Test
    void isGoodForOneSignInOnly() {
        AtomicReference<String> first = new AtomicReference<>();
        OwnSite.provider().idToken(token -> {
            first.set(token.signed());
            return first.get();
        });
        assertThat(OwnSite.signIn(OwnSite.browser(), "/me").statusCode()).isEqualTo(200);
        OwnSite.provider().idToken(token -> first.get());

        Refused.signIn(site)
                .says(403, "What your provider says about you was not accepted")
                .logs("invalid_nonce")
                .logsNothingOf(first.get());
    }

    @Test
    void fetchesNothingThatATokenNames() {
        try (OwnProvider evil = new OwnProvider()) {
            evil.publish(STRANGE);
            URI keys = URI.create(evil.issuer() + "/keys");
            OwnSite.provider()
                    .signIn(token -> token.key(STRANGE)
                            .header(header ->
                                    header.jwkURL(keys).x509CertURL(keys).jwk(STRANGE.toPublicJWK())));

            Refused.signIn(site).saysNotAccepted();

            assertThat(evil.visits("/keys")).isZero();
        }
    }

    private static Arguments changed(String what, String reason, Function<IdToken, IdToken> change) {
        return raw(what, reason, change.andThen(IdToken::signed));
    }

    private static Arguments raw(String what, String reason, Function<IdToken, String> text) {
        return Arguments.of(what, reason, text);
    }

    private static String withPayload(IdToken token, String payload) {
        String[] parts = token.signed().split("\\.");
        return parts[0] + "." + Base64URL.encode(payload) + "." + parts[2];
    }

    private static String hs256(IdToken token, byte[] secret) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(OwnProvider.KEY.getKeyID())
                    .build();
            byte[] longEnough = Arrays.copyOf(secret, Math.max(secret.length, 32));
            return token.signed(header, new MACSigner(longEnough));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] publicKey() {
        try {
            return OwnProvider.KEY.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet parse(String payload) {
        try {
            return JWTClaimsSet.parse(payload);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
