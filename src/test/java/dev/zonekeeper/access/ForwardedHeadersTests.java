package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a request says about where it came by counts for nothing, unless it comes from a proxy that is listed. */
class ForwardedHeadersTests {

    private static final String EVIL = "evil.example";

    private final AccessServer server = AccessServer.shared();

    static Stream<List<String>> forged() {
        return Stream.of(
                List.of("X-Forwarded-Host", EVIL),
                List.of("X-Forwarded-Host", EVIL, "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443"),
                List.of("X-Forwarded-Proto", "https", "X-Forwarded-Ssl", "on"),
                List.of("X-Forwarded-Prefix", "/" + EVIL),
                List.of("X-Forwarded-For", "127.0.0.1", "X-Forwarded-Host", EVIL),
                List.of("X-Forwarded-Server", EVIL, "X-Host", EVIL, "X-Original-Host", EVIL),
                List.of("X-Original-URL", "/tokens", "X-Rewrite-URL", "/tokens"),
                List.of("Forwarded", "for=127.0.0.1;host=" + EVIL + ";proto=https"));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void changesNoRedirectLinkOrCookie(List<String> forged) {
        String[] headers = forged.toArray(String[]::new);
        Browser forger = new Browser(server);
        Browser honest = new Browser(server);

        HttpResponse<String> asked = forger.get("/zones", headers);
        HttpResponse<String> begun = forger.get("/oauth2/authorization/sso", headers);
        HttpResponse<String> page = forger.get("/signed-out", headers);

        assertThat(Browser.location(asked)).isEqualTo(Browser.location(honest.get("/zones")));
        assertThat(Browser.location(begun)).contains("redirect_uri=" + server.url() + "/login/oauth2/code/sso");
        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Path=/; HttpOnly; SameSite=Lax");
        assertThat(page.body()).isEqualTo(honest.get("/signed-out").body()).doesNotContain(EVIL);
        assertThat(page.headers().map().toString()).doesNotContain(EVIL, "Strict-Transport-Security");
    }

    @ParameterizedTest
    @MethodSource("forged")
    void opensNoDoorAndNoOtherSignOut(List<String> forged) {
        String[] headers = forged.toArray(String[]::new);
        Browser viewer = new Browser(server);
        viewer.signIn("viewer", "/zones");

        assertThat(viewer.get("/zones/abc", headers).body()).isEqualTo("the page /zones/abc");
        assertThat(viewer.get("/tokens", headers).statusCode()).isEqualTo(403);
        assertThat(Browser.location(viewer.postFromPage("/logout", headers)))
                .contains("post_logout_redirect_uri="
                        + server.url().replace(":", "%3A").replace("/", "%2F"))
                .doesNotContain(EVIL);
    }

    @ParameterizedTest
    @MethodSource("forged")
    void makesNoOtherHostOurs(List<String> forged) {
        String elsewhere = server.url().replace("localhost", "127.0.0.1");
        List<String> all = new ArrayList<>(forged);
        all.add("X-Forwarded-Host");
        all.add(server.url().replace("http://", ""));

        assertThat(new Browser(server)
                        .get(elsewhere + "/zones", all.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(421);
    }

    @Test
    void countsFromAProxyThatIsListed() {
        int port = AccessServer.freePort();
        List<String> settings = new ArrayList<>(
                List.of(AccessServer.trusting(AccessServer.sharedProvider().issuer())));
        settings.add("--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
        settings.add("--zonekeeper.public-url=https://zk.example");
        try (AccessServer behind = AccessServer.start(port, settings.toArray(String[]::new))) {
            String[] headers = {
                "X-Forwarded-For", "10.9.8.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "zk.example"
            };

            assertThat(new Browser(behind).get("/zones").statusCode()).isEqualTo(421);
            assertThat(Browser.location(new Browser(behind).get("/zones", headers)))
                    .startsWith("https://zk.example/oauth2/authorization/sso?to=");
        }
    }
}
