package dev.zonekeeper.vault;

import dev.zonekeeper.vault.VaultUnavailable.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.vault.authentication.VaultLoginException;
import org.springframework.web.client.RestClientResponseException;

/** What went wrong between us and Vault, in words for people. */
final class VaultFailures {

    static final String WHAT_TO_SET =
            "Set zonekeeper.vault.address, and zonekeeper.vault.token or zonekeeper.vault.role-id with zonekeeper.vault.secret-id.";

    private final VaultSettings settings;

    VaultFailures(VaultSettings settings) {
        this.settings = settings;
    }

    /** Whether Vault answered a question, not a sign-in, with 403. */
    static boolean isForbidden(Throwable thrown) {
        RestClientResponseException answer = find(thrown, RestClientResponseException.class);
        return answer != null
                && answer.getStatusCode().value() == 403
                && find(thrown, VaultLoginException.class) == null;
    }

    VaultUnavailable of(RuntimeException thrown, VaultPath location) {
        RestClientResponseException answer = find(thrown, RestClientResponseException.class);
        if (find(thrown, VaultLoginException.class) != null) {
            return signInRefused(answer, location);
        }
        if (answer != null) {
            return answered(answer, location);
        }
        IOException broken = find(thrown, IOException.class);
        return broken == null ? malformed(location) : unreachable(broken, location);
    }

    VaultUnavailable notSetUp(VaultPath location) {
        return unavailable(Kind.UNREACHABLE, location, "Vault is not set up", WHAT_TO_SET);
    }

    VaultUnavailable malformed(VaultPath location) {
        return unavailable(
                Kind.MALFORMED,
                location,
                "What answered for Vault is not an engine of KV version 2",
                "Check zonekeeper.vault.address and zonekeeper.vault.mount.");
    }

    VaultUnavailable missing(VaultPath location) {
        return new VaultUnavailable(
                Kind.MISSING,
                location.value(),
                "Vault holds nothing at %s. Write it with 'vault kv put', or correct the path.".formatted(location));
    }

    VaultUnavailable deleted(VaultPath location, int version, boolean destroyed) {
        String reason = "Version %d was %s".formatted(version, destroyed ? "destroyed" : "deleted");
        String deed = destroyed ? "Write a new one." : "Undelete it, or write a new one.";
        return unavailable(Kind.MISSING, location, reason, deed);
    }

    private VaultUnavailable answered(RestClientResponseException answer, VaultPath location) {
        int status = answer.getStatusCode().value();
        if (status == 503 && answer.getResponseBodyAsString().contains("sealed")) {
            String deed = "Someone who holds unseal keys must unseal it; Zonekeeper notices by itself.";
            return unavailable(Kind.SEALED, location, "Vault is sealed", deed);
        }
        if (status == 403) {
            return unavailable(Kind.DENIED, location, "Vault refused (403)", whatToAllow(location));
        }
        if (status == 429) {
            String reason = "Vault asks us to wait, a quota is used up (429)";
            return unavailable(Kind.UNREACHABLE, location, reason, "Try again in a moment.");
        }
        String reason = "Vault answers with an error of its own (%d)".formatted(status);
        return status >= 500
                ? unavailable(Kind.UNREACHABLE, location, reason, "Zonekeeper notices when it works again.")
                : malformed(location);
    }

    private VaultUnavailable signInRefused(@Nullable RestClientResponseException answer, VaultPath location) {
        String status = answer == null ? "" : " (" + answer.getStatusCode().value() + ")";
        return unavailable(
                Kind.DENIED,
                location,
                "Vault refused Zonekeeper's sign-in by AppRole" + status,
                "Check zonekeeper.vault.role-id and zonekeeper.vault.secret-id. It is tried again within a minute.");
    }

    private String whatToAllow(VaultPath location) {
        String mount = settings.mount() + "/";
        String policyPath = mount + "data/" + location.value().substring(mount.length());
        String denied = "does not allow reading " + policyPath + ".";
        return settings.roleId().isSet()
                ? "The policy of the AppRole " + denied
                : "The token that Zonekeeper signs in with has ended, or its policy " + denied;
    }

    private VaultUnavailable unreachable(IOException broken, VaultPath location) {
        String reason = "Vault at %s gives no answer (%s)".formatted(settings.address(), words(broken));
        return unavailable(Kind.UNREACHABLE, location, reason, "Zonekeeper notices when it does.");
    }

    private String words(IOException broken) {
        if (broken instanceof HttpConnectTimeoutException) {
            return "no connection within " + settings.connectTimeout().toMillis() + " ms";
        }
        if (broken instanceof HttpTimeoutException) {
            return "none within " + settings.readTimeout().toMillis() + " ms";
        }
        if (broken instanceof ConnectException) {
            boolean unknown = find(broken, UnresolvedAddressException.class) != null;
            return unknown ? "its name is not known" : "nothing listens there";
        }
        return broken instanceof SSLException ? "its certificate is not trusted here" : "the connection broke";
    }

    private static VaultUnavailable unavailable(Kind kind, VaultPath location, String reason, String deed) {
        return new VaultUnavailable(
                kind, location.value(), "%s, so %s cannot be read. %s".formatted(reason, location, deed));
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
