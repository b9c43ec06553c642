package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.Test;

class SigningKeyTests {

    private static final RSAKey SECOND = OwnProvider.key("second");

    @Test
    void rotatesWithoutARestart() {
        try (OwnProvider provider = new OwnProvider();
                AccessServer server = AccessServer.start(AccessServer.trusting(provider.issuer()))) {
            assertThat(signIn(server)).isEqualTo(200);

            provider.publish(SECOND);
            provider.signIn(token -> token.key(SECOND));
            assertThat(signIn(server)).isEqualTo(200);

            provider.signIn(token -> token);
            assertThat(signIn(server)).isEqualTo(403);
        }
    }

    @Test
    void isNotAskedForAtEachTokenOfAnUnknownOne() {
        try (OwnProvider provider = new OwnProvider();
                AccessServer server = AccessServer.start(AccessServer.trusting(provider.issuer()))) {
            provider.signIn(token -> token.key(SECOND));
            for (int n = 0; n < 30; n++) {
                assertThat(signIn(server)).isEqualTo(403);
            }
            assertThat(provider.visits("/token")).isEqualTo(30);
            assertThat(provider.visits("/keys")).isLessThanOrEqualTo(6);

            provider.signIn(token -> token);
            assertThat(signIn(server)).isEqualTo(200);
        }
    }

    private static int signIn(AccessServer server) {
        Browser browser = new Browser(server);
        return browser.follow(browser.get("/me")).statusCode();
    }
}
