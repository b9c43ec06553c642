package dev.zonekeeper.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.LoginToken;
import org.springframework.vault.authentication.VaultLoginException;
import org.springframework.vault.support.VaultResponse;
import org.springframework.vault.support.VaultToken;
import org.springframework.web.client.RestClient;

/**
 * Signs in by AppRole. Spring Vault's own class sends a map, and RestClient logs the {@code toString} of what it sends
 * at DEBUG: this one sends something that shows nothing there.
 */
final class AppRoleSignIn implements ClientAuthentication {

    private final VaultSettings settings;
    private final RestClient vault;

    AppRoleSignIn(VaultSettings settings, RestClient vault) {
        this.settings = settings;
        this.vault = vault;
    }

    @Override
    public VaultToken login() {
        VaultResponse answer = vault.post()
                .uri("auth/approle/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Login.of(settings))
                .retrieve()
                .body(VaultResponse.class);
        return token(answer == null ? null : answer.getAuth());
    }

    private static VaultToken token(@Nullable Map<String, Object> auth) {
        if (auth == null
                || !(auth.get("client_token") instanceof String value)
                || !(auth.get("lease_duration") instanceof Number seconds)) {
            throw new VaultLoginException("The answer to the sign-in holds no token");
        }
        return LoginToken.builder()
                .token(value)
                .leaseDuration(Duration.ofSeconds(seconds.longValue()))
                .renewable(Boolean.TRUE.equals(auth.get("renewable")))
                .type(String.valueOf(auth.getOrDefault("token_type", "service")))
                .build();
    }

    /** The body of the sign-in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Login(
            @JsonProperty("role_id") String roleId,
            @JsonProperty("secret_id") @Nullable String secretId) {

        static Login of(VaultSettings settings) {
            Credential secretId = settings.secretId();
            return new Login(settings.roleId().reveal(), secretId.isSet() ? secretId.reveal() : null);
        }

        @Override
        public String toString() {
            return "Login[not shown]";
        }
    }
}
