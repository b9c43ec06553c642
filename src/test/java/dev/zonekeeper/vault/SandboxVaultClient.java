package dev.zonekeeper.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import sandbox.vault.VaultSandbox;

/** Speaks plain HTTP to the sandbox's Vault, as an operator with curl would. */
public final class SandboxVaultClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    public SandboxVaultClient(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Sends as root and answers the body; fails on a refusal. */
    public String send(String method, String path, String body) {
        HttpResponse<String> answer = answer(method, path, body, VaultSandbox.ROOT_TOKEN);
        assertThat(answer.statusCode()).as(method + " " + path).isBetween(200, 299);
        return answer.body();
    }

    HttpResponse<String> answer(String method, String path, String body, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Vault-Token", token)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
