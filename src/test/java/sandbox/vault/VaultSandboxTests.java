package sandbox.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in's answers, held against Vault's documented ones. */
class VaultSandboxTests {

    private static final String SECRET = "/v1/secret/data/zonekeeper/tokens/main";

    private record Reply(int status, JsonNode body) {}

    private final VaultSandbox vault = VaultSandbox.start(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(URI.create(vault.address()).getHost())
                .isEqualTo(InetAddress.getLoopbackAddress().getHostAddress());
    }

    @Test
    void writesWithCheckAndSet() {
        assertThat(root("POST", SECRET, "{\"options\":{\"cas\":0},\"data\":{\"value\":\"a\"}}")
                        .body()
                        .at("/data/version")
                        .asInt())
                .isEqualTo(1);

        Reply again = root("POST", SECRET, "{\"options\":{\"cas\":0},\"data\":{\"value\":\"b\"}}");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body().at("/errors/0").asString())
                .isEqualTo("check-and-set parameter did not match the current version");

        assertThat(root("PUT", SECRET, "{\"options\":{\"cas\":1},\"data\":{\"value\":\"b\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(root("GET", SECRET + "?version=1", "")
                        .body()
                        .at("/data/data/value")
                        .asString())
                .isEqualTo("a");
        assertThat(root("POST", SECRET, "{\"value\":\"c\"}").status()).isEqualTo(400);
    }

    @Test
    void keepsADeletedVersionUntilItIsDestroyed() {
        vault.put("zonekeeper/tokens/main", Map.of("value", "a"));
        assertThat(root("DELETE", SECRET, "").status()).isEqualTo(204);

        Reply deleted = root("GET", SECRET, "");
        assertThat(deleted.status()).isEqualTo(404);
        assertThat(deleted.body().at("/data/data").isNull()).isTrue();
        assertThat(deleted.body().at("/data/metadata/deletion_time").asString()).isNotEmpty();

        root("POST", "/v1/secret/undelete/zonekeeper/tokens/main", "{\"versions\":[1]}");
        assertThat(root("GET", SECRET, "").status()).isEqualTo(200);
        root("POST", "/v1/secret/destroy/zonekeeper/tokens/main", "{\"versions\":[1]}");
        assertThat(root("GET", SECRET, "").body().at("/data/metadata/destroyed").asBoolean())
                .isTrue();
    }

    @Test
    void listsAndRemovesMetadata() {
        vault.put("zonekeeper/tokens/main", Map.of("value", "a"));
        vault.put("zonekeeper/tokens/other", Map.of("value", "b"));

        assertThat(root("GET", "/v1/secret/metadata/zonekeeper?list=true", "")
                        .body()
                        .at("/data/keys")
                        .toString())
                .isEqualTo("[\"tokens/\"]");
        assertThat(root("LIST", "/v1/secret/metadata/zonekeeper/tokens", "")
                        .body()
                        .at("/data/keys")
                        .toString())
                .isEqualTo("[\"main\",\"other\"]");
        assertThat(root("DELETE", "/v1/secret/metadata/zonekeeper/tokens/main", "")
                        .status())
                .isEqualTo(204);
        Reply gone = root("GET", SECRET, "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body().toString()).isEqualTo("{\"errors\":[]}");
    }

    @Test
    void refusesWrongTokensAndPaths() {
        assertThat(send("GET", SECRET, "", "hvs.wrong").status()).isEqualTo(403);
        assertThat(send("GET", SECRET, "", "").body().toString()).contains("permission denied");
        assertThat(root("GET", "/v1/elsewhere/data/x", "").status()).isEqualTo(404);
        assertThat(root("GET", "/v1/secret/data/none", "").status()).isEqualTo(404);

        String token = appRoleToken();
        assertThat(send("GET", "/v1/secret/data/none", "", token).status()).isEqualTo(403);
        assertThat(send("GET", "/v1/sys/mounts", "", token).status()).isEqualTo(403);
    }

    @Test
    void anAppRoleTokenEndsAndIsRevoked() {
        root("PUT", "/sandbox/token-ttl?seconds=0", "");
        assertThat(send("GET", "/v1/auth/token/lookup-self", "", appRoleToken()).status())
                .isEqualTo(403);

        root("PUT", "/sandbox/token-ttl?seconds=60", "");
        String token = appRoleToken();
        assertThat(send("GET", "/v1/auth/token/lookup-self", "", token)
                        .body()
                        .at("/data/ttl")
                        .asInt())
                .isEqualTo(60);
        assertThat(send("POST", "/v1/auth/token/renew-self", "", token)
                        .body()
                        .at("/auth/client_token")
                        .asString())
                .isEqualTo(token);
        assertThat(send("POST", "/v1/auth/token/revoke-self", "", token).status())
                .isEqualTo(204);
        assertThat(send("GET", "/v1/auth/token/lookup-self", "", token).status())
                .isEqualTo(403);
    }

    @Test
    void refusesAWrongSecretId() {
        Reply reply = send("POST", "/v1/auth/approle/login", "{\"role_id\":\"x\",\"secret_id\":\"y\"}", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/errors/0").asString()).isEqualTo("invalid role or secret ID");
    }

    @Test
    void aSealedVaultTellsItsHealthAndNothingElse() {
        assertThat(root("PUT", "/sandbox/seal", "").status()).isEqualTo(204);

        assertThat(send("GET", "/v1/sys/health", "", "").status()).isEqualTo(503);
        assertThat(send("GET", "/v1/sys/seal-status", "", "")
                        .body()
                        .at("/sealed")
                        .asBoolean())
                .isTrue();
        assertThat(root("GET", SECRET, "").body().toString()).isEqualTo("{\"errors\":[\"Vault is sealed\"]}");
    }

    @Test
    void showsItsCallsWithoutWhatTheyHeld() {
        root("POST", SECRET, "{\"data\":{\"value\":\"CANARY\"}}");
        root("GET", SECRET, "");

        JsonNode calls = root("GET", "/sandbox/calls", "").body();
        assertThat(calls).hasSize(2);
        assertThat(calls.at("/1/path").asString()).isEqualTo(SECRET);
        assertThat(calls.toString()).doesNotContain("CANARY", VaultSandbox.ROOT_TOKEN);

        root("DELETE", "/sandbox/calls", "");
        assertThat(root("GET", "/sandbox/calls", "").body()).isEmpty();
    }

    private String appRoleToken() {
        String body =
                "{\"role_id\":\"%s\",\"secret_id\":\"%s\"}".formatted(VaultSandbox.ROLE_ID, VaultSandbox.SECRET_ID);
        return send("POST", "/v1/auth/approle/login", body, "")
                .body()
                .at("/auth/client_token")
                .asString();
    }

    private Reply root(String method, String path, String body) {
        return send(method, path, body, VaultSandbox.ROOT_TOKEN);
    }

    private Reply send(String method, String path, String body, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(vault.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Vault-Token", token)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
