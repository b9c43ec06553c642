package sandbox;

import java.util.Map;
import java.util.function.Consumer;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.sso.SsoSandbox;
import sandbox.vault.VaultSandbox;

/** Starts the parts that are on, and puts the token into the Vault that was started. */
final class Parts {

    private Parts() {}

    static void start(Settings settings, Consumer<AutoCloseable> started) {
        if (settings.starts("cloudflare")) {
            started.accept(CloudflareSimulator.start(settings.cloudflarePort()));
        }
        if (settings.starts("vault")) {
            VaultSandbox vault = VaultSandbox.start(settings.vaultPort(), settings.vaultKeys());
            started.accept(vault);
            vault.put(settings.tokenPath(), Map.of("value", token(settings)));
        }
        if (settings.starts("sso")) {
            started.accept(SsoSandbox.start(
                    new SsoSandbox.Options(settings.ssoPort(), settings.applicationUrl(), settings::password)));
        }
    }

    private static String token(Settings settings) {
        return settings.isOff("cloudflare") ? RealToken.ask() : CloudflareSimulator.MAIN_TOKEN;
    }
}
