package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside who may what, which is in {@link MatrixTests}. */
class SecurityRulesTests {

    private final AccessServer server = AccessServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/styles/index.css", "/icons/mark.svg", "/webjars/htmx.org/dist/htmx.min.js"})
    void letAnybodyReadFiles(String path) {
        HttpResponse<String> file = new Browser(server).get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
    }

    @Test
    void sayWhatIsMissing() {
        Browser viewer = new Browser(server);
        viewer.signIn("viewer", "/zones");

        HttpResponse<String> page = viewer.get("/tokens");

        assertThat(page.body())
                .contains("Your grants do not include this")
                // The menu, and so who is asking.
                .contains("Vera Lindqvist")
                .doesNotContain("Whitelabel");
    }
}
