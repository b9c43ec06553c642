package dev.zonekeeper.vault;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.TokenAuthentication;
import org.springframework.vault.client.RestClientBuilder;
import org.springframework.vault.core.VaultOperations;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.vault.support.VaultToken;
import org.springframework.web.client.RestClient;

/**
 * Spring Vault, signed in. Nothing is sent before the first question, so that the application starts with a Vault that
 * is down or sealed; and a session that Vault no longer knows is replaced at the next one.
 */
final class VaultConnection implements AutoCloseable {

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final @Nullable SignIns appRole;
    private final VaultSession session;
    private final VaultTemplate template;

    VaultConnection(URI address, VaultSettings settings, Clock clock) {
        RestClientBuilder builder = VaultClient.builder(address, settings.connectTimeout(), settings.readTimeout());
        RestClient client = builder.build();
        this.appRole = settings.roleId().isSet() ? new SignIns(new AppRoleSignIn(settings, client), clock) : null;
        scheduler.setThreadNamePrefix("vault-session-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        this.session = new VaultSession(signIn(settings), scheduler, client);
        this.template = new VaultTemplate(builder, session);
    }

    /** Asks, and asks once more with a new session if Vault refused the one in use. */
    <T extends @Nullable Object> T ask(Function<VaultOperations, T> question) {
        VaultToken used = session.current();
        try {
            return question.apply(template);
        } catch (RuntimeException failed) {
            session.giveUpUnknown();
            if (VaultFailures.isForbidden(failed) && hasNewSession(used)) {
                return question.apply(template);
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        session.destroy();
        scheduler.shutdown();
    }

    private ClientAuthentication signIn(VaultSettings settings) {
        return appRole != null
                ? appRole
                : new TokenAuthentication(settings.token().reveal());
    }

    /** Whether somebody else signed in anew meanwhile, or whether it may be done now. */
    private synchronized boolean hasNewSession(@Nullable VaultToken refused) {
        if (appRole == null) {
            return false;
        }
        boolean isStillInUse = refused != null && Objects.equals(session.current(), refused);
        if (isStillInUse && appRole.hasRoom()) {
            session.revoke();
            return true;
        }
        return !isStillInUse;
    }
}
