package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.zonekeeper.web.OutsideSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import sandbox.sso.SsoSandbox;

class SsoDownTests {

    @Test
    void isToldWhereNoProviderIsSet() {
        try (AccessServer server = AccessServer.start()) {
            HttpResponse<String> page = new Browser(server).follow(new Browser(server).get("/zones"));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("OIDC_ISSUER_URI", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET");
            assertThat(new Browser(server).get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(condition(server).state()).isEqualTo(OutsideSystem.State.DOWN);
        }
    }

    @Test
    void isOverWhenTheProviderAnswers() {
        int port = AccessServer.freePort();
        int providerPort = AccessServer.freePort();
        String[] settings = AccessServer.trusting("http://127.0.0.1:" + providerPort);
        try (AccessServer server = AccessServer.start(port, settings)) {
            Browser browser = new Browser(server);
            HttpResponse<String> page = browser.follow(browser.get("/zones?q=shop"));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("The sign-in provider does not answer", "to=%2Fzones%3Fq%3Dshop")
                    .contains("Try again");
            assertThat(condition(server).state()).isEqualTo(OutsideSystem.State.DOWN);

            SsoSandbox.Options options = new SsoSandbox.Options(providerPort, server.url(), UnaryOperator.identity());
            try (SsoSandbox sso = SsoSandbox.start(options)) {
                assertThat(sso.port()).isEqualTo(providerPort);
                assertThat(browser.signIn("viewer", "/zones").uri()).hasPath("/zones");
                server.clock().move(Duration.ofSeconds(31));
                assertThat(condition(server).state()).isEqualTo(OutsideSystem.State.UP);
            }

            // Whoever is signed in stays so, and can sign out here at least.
            assertThat(browser.get("/zones").statusCode()).isEqualTo(200);
            server.clock().move(Duration.ofSeconds(31));
            assertThat(condition(server).state()).isEqualTo(OutsideSystem.State.DOWN);
        }
    }

    @Test
    void isNoReasonToBelieveAnotherIssuer() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] body = "{\"issuer\":\"https://evil.example\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        String issuer = "http://127.0.0.1:" + other.getAddress().getPort();
        try (AccessServer server = AccessServer.start(AccessServer.trusting(issuer))) {
            Browser browser = new Browser(server);

            HttpResponse<String> page = browser.follow(browser.get("/zones"));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The sign-in provider answers with something else");
        } finally {
            other.stop(0);
        }
    }

    private static OutsideSystem.Condition condition(AccessServer server) {
        return server.bean(SsoSystem.class).condition();
    }
}
