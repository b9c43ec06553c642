package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys that the provider publishes, each time with an application that knows none yet. */
class SigningKeyTests {

    private static final RSAKey SECOND = OwnProvider.key("second");

    private final OwnProvider provider = new OwnProvider();
    private final AccessServer server = AccessServer.start(settings());

    private String[] settings() {
        List<String> settings = new ArrayList<>(List.of(AccessServer.trusting(provider.issuer())));
        settings.add("--zonekeeper.sso.answer-within=3s");
        return settings.toArray(String[]::new);
    }

    @AfterEach
    void close() {
        server.close();
        provider.close();
    }

    @Test
    void rotateWithoutARestart() {
        assertThat(signIn().statusCode()).isEqualTo(200);

        provider.publish(SECOND);
        provider.signIn(token -> token.key(SECOND));
        assertThat(signIn().statusCode()).isEqualTo(200);

        // The one that is gone is not taken any more.
        provider.signIn(token -> token);
        assertThat(signIn().statusCode()).isIn(403, 503);
    }

    @Test
    void areNotAskedForAtEachTokenOfAnUnknownOne() {
        provider.signIn(token -> token.key(SECOND));
        for (int n = 0; n < 30; n++) {
            assertThat(signIn().statusCode()).isIn(403, 503);
        }
        assertThat(provider.visits("/token")).isEqualTo(30);
        assertThat(provider.visits("/keys")).isLessThanOrEqualTo(8);

        // Whoever has a known key comes in meanwhile.
        provider.signIn(token -> token);
        assertThat(signIn().statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> answers() {
        String down = "The sign-in provider does not answer";
        String odd = "The sign-in provider answers with something else";
        CountDownLatch never = new CountDownLatch(1);
        return Stream.of(
                Arguments.of(down, ProviderAnswer.of(500, "text/html", "down")),
                Arguments.of(down, ProviderAnswer.json(200, "{\"keys\":[]}").brokenOffUntil(never)),
                Arguments.of(odd, ProviderAnswer.of(200, "text/html", "<h1>Keys</h1>")),
                Arguments.of(odd, ProviderAnswer.json(200, " ".repeat(5_000_000) + "{\"keys\":[]}")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void areMissedInWordsAndFoundAgain(String title, ProviderAnswer answer) {
        provider.answer("/keys", answer);

        HttpResponse<String> page = signIn();
        provider.answerWell("/keys");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(title);
        assertThat(signIn().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn() {
        Browser browser = new Browser(server);
        return browser.follow(browser.get("/me"));
    }
}
