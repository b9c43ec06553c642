package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsoSettingsTests {

    @TempDir
    Path directory;

    @Test
    void sayWhatIsMissingInsteadOfStoppingTheStart() {
        SsoSettings settings = new SettingsFiles(directory).packaged().sso();

        assertThat(settings.missing())
                .containsExactly(
                        "zonekeeper.sso.issuer-uri (OIDC_ISSUER_URI)",
                        "zonekeeper.sso.client-id (OIDC_CLIENT_ID)",
                        "zonekeeper.sso.client-secret (OIDC_CLIENT_SECRET)");
        assertThat(settings.host()).isEmpty();
    }

    @Test
    void showNoSecret() {
        SsoSettings settings = complete("https://sso.example/realms/corp");

        assertThat(settings.missing()).isEmpty();
        assertThat(settings.clientSecret().value()).isEqualTo("s3cret, with = and blanks");
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.host()).isEqualTo("sso.example");
    }

    @Test
    void askForAnIdTokenInAnyCase() {
        SsoSettings settings = new SettingsFiles(directory)
                .file("zonekeeper.sso.scopes: [groups]")
                .sso();

        assertThat(settings.scopes()).containsExactly("openid", "groups");
    }

    @Test
    void refusePlainHttpBeyondThisMachine() {
        assertThatThrownBy(() -> complete("http://sso.example"))
                .rootCause()
                .hasMessageContaining("zonekeeper.sso.allow-plain-http");
        assertThat(complete("http://127.0.0.1:8082").issuerUri()).isEqualTo("http://127.0.0.1:8082");
        assertThat(complete("http://localhost:8082").issuerUri()).isEqualTo("http://localhost:8082");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sso.example/realms/corp", "https://", "https:sso.example", "https://sso.example/a realm"})
    void refuseWhatIsNoAddress(String issuer) {
        assertThatThrownBy(() -> complete(issuer)).rootCause().hasMessageContaining("issuer-uri is no http address");
    }

    @Test
    void allowPlainHttpIfASettingSaysSo() {
        SsoSettings settings = new SettingsFiles(directory)
                .file("zonekeeper.sso: {issuer-uri: 'http://sso.example', allow-plain-http: true}")
                .sso();

        assertThat(settings.issuerUri()).isEqualTo("http://sso.example");
    }

    private SsoSettings complete(String issuer) {
        return new SettingsFiles(directory)
                .file("zonekeeper.sso: {issuer-uri: '" + issuer
                        + "', client-id: zonekeeper, client-secret: ' s3cret, with = and blanks '}")
                .sso();
    }
}
