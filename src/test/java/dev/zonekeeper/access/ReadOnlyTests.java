package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import sandbox.sso.SsoSandbox;

class ReadOnlyTests {

    @Test
    void refusesEveryWriteButSigningOut() {
        int port = AccessServer.freePort();
        SsoSandbox.Options options = new SsoSandbox.Options(0, "http://localhost:" + port, UnaryOperator.identity());
        try (SsoSandbox sso = SsoSandbox.start(options);
                AccessServer server = AccessServer.start(port, settings(sso))) {
            Browser browser = new Browser(server);
            browser.signIn("admin", "/zones");

            HttpResponse<String> refused = browser.postFromPage("/zones/abc/retention");

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("This installation is set to look and not to switch");
            assertThat(browser.postFromPage("/tokens").statusCode()).isEqualTo(403);
            assertThat(browser.get("/zones/abc/retention").statusCode()).isEqualTo(200);
            assertThat(browser.follow(browser.postFromPage("/logout")).uri()).hasPath("/signed-out");
        }
    }

    private static String[] settings(SsoSandbox sso) {
        List<String> settings = new ArrayList<>(List.of(AccessServer.trusting(sso.issuer())));
        settings.add("--zonekeeper.read-only=true");
        return settings.toArray(String[]::new);
    }
}
