package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenEndpointTests {

    private static final String DOWN = "The sign-in provider does not answer";
    private static final String ODD = "The sign-in provider answers with something else";

    @RegisterExtension
    private final OwnSite site = new OwnSite();

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(503, ODD, "/token", ProviderAnswer.of(200, "text/html", "<html>token-in-html</html>")),
                Arguments.of(503, ODD, "/token", ProviderAnswer.json(200, "{\"access_token\":\"token-in-html")),
                Arguments.of(503, ODD, "/token", ProviderAnswer.json(200, "[\"token-in-html\"]")),
                Arguments.of(503, ODD, "/token", ProviderAnswer.json(200, "")),
                Arguments.of(503, ODD, "/token", ProviderAnswer.json(200, "{\"id_token\":\"token-in-html\"}")),
                Arguments.of(503, ODD, "without an ID token", ProviderAnswer.with("")),
                Arguments.of(503, ODD, "without an ID token", withoutIdToken()),
                Arguments.of(503, ODD, "without an ID token", withIdTokenOfAnotherType()),
                Arguments.of(503, ODD, "longer than", ProviderAnswer.with("token-in-html".repeat(400_000))),
                Arguments.of(503, ODD, "/token", ProviderAnswer.of(302, "text/html", "token-in-html")),
                Arguments.of(503, DOWN, "500", ProviderAnswer.of(500, "text/html", "token-in-html")),
                Arguments.of(503, DOWN, "503", ProviderAnswer.json(503, "{\"id_token\":\"token-in-html\"}")),
                Arguments.of(
                        503,
                        "The sign-in provider does not accept Zonekeeper",
                        "refuses the client id or its secret",
                        ProviderAnswer.json(401, "{\"error\":\"invalid_client\"}")),
                Arguments.of(
                        503,
                        "The sign-in provider does not accept Zonekeeper",
                        "refuses the client id or its secret",
                        ProviderAnswer.json(400, "{\"error\":\"unauthorized_client\"}")),
                Arguments.of(
                        400,
                        "The sign-in did not come to an end",
                        "invalid_grant",
                        ProviderAnswer.json(400, "{\"error\":\"invalid_grant\"}")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isTold(int status, String title, String reason, ProviderAnswer answer) {
        OwnSite.provider().tokenAnswer(idToken -> answer);

        Refused.signIn(site).says(status, title).logs(reason).logsNothingOf("token-in-html");
    }

    @Test
    void hasItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        OwnSite.provider().tokenAnswer(idToken -> ProviderAnswer.with(idToken).after(never));
        try {
            Refused.signIn(site).says(503, DOWN).logs("/token does not answer");
        } finally {
            never.countDown();
        }
    }

    @Test
    void hasItsTimeToComeToAnEnd() {
        CountDownLatch never = new CountDownLatch(1);
        OwnSite.provider().tokenAnswer(idToken -> ProviderAnswer.with(idToken).brokenOffUntil(never));
        try {
            Refused.signIn(site).says(503, DOWN).logs("/token does not answer");
        } finally {
            never.countDown();
        }
    }

    @Test
    void isNotAskedForACodeThatBelongsToNobody() {
        Browser browser = OwnSite.browser();

        assertThat(browser.get("/login/oauth2/code/sso?code=x&state=y").statusCode())
                .isEqualTo(400);

        assertThat(OwnSite.provider().visits("/token")).isZero();
    }

    @Test
    void isSentTheProofOfWhoAskedForTheCode() {
        Browser browser = OwnSite.browser();
        Browser other = OwnSite.browser();
        String begun = Browser.location(browser.get(Browser.location(browser.get("/zones"))));
        String asked = Browser.location(other.get(Browser.location(other.get("/zones"))));
        String callback = Browser.location(browser.get(begun));
        String foreign = Browser.location(other.get(asked));

        // The code that somebody else asked for, under the state of one's own sign-in.
        String mixed = callback.replaceFirst("code=[^&]+", foreign.replaceFirst(".*(code=[^&]+).*", "$1"));

        assertThat(browser.get(mixed).statusCode()).isEqualTo(400);
        assertThat(String.join("\n", site.lines())).contains("invalid_grant");
    }

    private static ProviderAnswer withoutIdToken() {
        return ProviderAnswer.json(200, "{\"access_token\":\"token-in-html\",\"token_type\":\"Bearer\"}");
    }

    private static ProviderAnswer withIdTokenOfAnotherType() {
        return ProviderAnswer.json(
                200, "{\"access_token\":\"token-in-html\",\"token_type\":\"Bearer\",\"id_token\":{\"a\":[1]}}");
    }
}
