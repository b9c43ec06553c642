package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import sandbox.sso.SsoSandbox;

/** What the list of grants does to those who sign in, and to the start. */
@ExtendWith(OutputCaptureExtension.class)
class GrantSettingsTests {

    private final OwnProvider provider = new OwnProvider();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void grantNobodyAnythingWhereTheListIsEmpty(CapturedOutput output) {
        try (AccessServer server = start()) {
            Browser browser = new Browser(server);

            HttpResponse<String> page = browser.follow(browser.get("/zones"));

            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("no value yet; nobody is let in", "zonekeeper.access.grants");
            assertThat(browser.get("/tokens").statusCode()).isEqualTo(403);
        }
        assertThat(output).contains("zonekeeper.access.grants is empty, so nobody who signs in may see anything");
    }

    @Test
    void stopTheStartWhereARoleIsUnknown() {
        assertThatThrownBy(() -> start("value=zk-operators", "role=superuser"))
                .hasStackTraceContaining("zonekeeper.access.grants[0].role")
                .hasStackTraceContaining("superuser");
    }

    @Test
    void makeNoAdminOfWhoIsOneForSomeAccounts(CapturedOutput output) {
        try (AccessServer server =
                start("value=zk-operators", "role=admin", "accounts[0]=0123456789abcdef0123456789abcdef")) {
            provider.person("s-half", Map.of("groups", List.of("zk-operators")));
            Browser browser = new Browser(server);

            assertThat(browser.follow(browser.get("/zones")).statusCode()).isEqualTo(200);
            assertThat(browser.get("/tokens").statusCode()).isEqualTo(403);
        }
        assertThat(output).contains("The grant for 'zk-operators' names accounts, but admin counts for '*' only");
    }

    private AccessServer start(String... grant) {
        String[] settings = new String[3 + grant.length];
        settings[0] = "--zonekeeper.sso.issuer-uri=" + provider.issuer();
        settings[1] = "--zonekeeper.sso.client-id=" + SsoSandbox.CLIENT_ID;
        settings[2] = "--zonekeeper.sso.client-secret=" + SsoSandbox.CLIENT_SECRET;
        for (int n = 0; n < grant.length; n++) {
            settings[3 + n] = "--zonekeeper.access.grants[0]." + grant[n];
        }
        return AccessServer.start(settings);
    }
}
