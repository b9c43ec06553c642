package sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sandbox.vault.Keys;

/**
 * What the command line asks of the sandbox. A part is <i>on</i> (started here), <i>elsewhere</i> (a sandbox part that
 * another process runs on that port) or <i>off</i> (a real system takes its place).
 */
final class Settings {

    private static final List<String> PARTS = List.of("cloudflare", "vault", "sso");
    private static final Set<String> PLACES = Set.of("on", "elsewhere", "off");

    private final Arguments arguments;
    private final int applicationPort;
    private final int cloudflarePort;
    private final int ssoPort;
    private final int vaultPort;
    private final String randomWord = UUID.randomUUID().toString().substring(0, 13);
    private final Keys randomKeys = Keys.random();

    private Settings(Arguments arguments) {
        this.arguments = arguments;
        this.applicationPort = FreePort.orAny(arguments.port("server.port", 8080));
        this.cloudflarePort = FreePort.orAny(arguments.port("sandbox.cloudflare.port", 8081));
        this.ssoPort = FreePort.orAny(arguments.port("sandbox.sso.port", 8082));
        this.vaultPort = FreePort.orAny(arguments.port("sandbox.vault.port", 8083));
    }

    static Settings of(Arguments arguments) {
        for (String part : PARTS) {
            String place = arguments.get("sandbox." + part).orElse("on");
            if (!PLACES.contains(place)) {
                throw new IllegalArgumentException(
                        "--sandbox.%s is on, elsewhere or off, and not %s".formatted(part, place));
            }
        }
        Settings settings = new Settings(arguments);
        if (settings.isOff("cloudflare") && settings.isElsewhere("sso")) {
            throw new IllegalArgumentException(
                    "A real Cloudflare is not shown to whoever can guess a password: --sandbox.sso is on or off then");
        }
        return settings;
    }

    Arguments arguments() {
        return arguments;
    }

    boolean starts(String part) {
        return !isOff(part) && !isElsewhere(part);
    }

    private boolean isElsewhere(String part) {
        return arguments.is("sandbox." + part, "elsewhere");
    }

    /** Whether a real system stands in this part's place. */
    boolean isOff(String part) {
        return arguments.is("sandbox." + part, "off");
    }

    /** The parts that are simulated, as the banner names them. */
    List<String> simulated() {
        List<String> names = new ArrayList<>();
        if (!isOff("cloudflare")) {
            names.add("Cloudflare");
        }
        if (!isOff("vault")) {
            names.add("Vault");
        }
        if (!isOff("sso")) {
            names.add("sign-in");
        }
        return names;
    }

    /** With a real Cloudflare nothing is written unless that is asked for. */
    boolean isReadOnly() {
        return isOff("cloudflare") && !arguments.is("sandbox.allow-writes", "true");
    }

    /** With a real Cloudflare the people's passwords can't be guessed. */
    String password(String person) {
        return isOff("cloudflare") ? person + "-" + randomWord : person;
    }

    /** What opens the sandbox's Vault: nothing that others know, if the token in it is a real one. */
    Keys vaultKeys() {
        return isOff("cloudflare") && starts("vault") ? randomKeys : Keys.KNOWN;
    }

    /**
     * Where the API token lies in Vault. A real Vault may hold the real one at its usual path, which the simulator must
     * not get to see.
     */
    String tokenPath() {
        return "zonekeeper/tokens/" + (hasRealVaultOnly() ? "sandbox" : "main");
    }

    /** Whether somebody has to put the simulator's token into a real Vault. */
    boolean hasRealVaultOnly() {
        return isOff("vault") && !isOff("cloudflare");
    }

    boolean keepsState() {
        return arguments.is("sandbox.keep", "true");
    }

    Path directory() {
        return Path.of(arguments.get("sandbox.directory").orElse("target/sandbox"));
    }

    int applicationPort() {
        return applicationPort;
    }

    int cloudflarePort() {
        return cloudflarePort;
    }

    int ssoPort() {
        return ssoPort;
    }

    int vaultPort() {
        return vaultPort;
    }

    String applicationUrl() {
        return "http://localhost:" + applicationPort;
    }

    String cloudflareUrl() {
        return "http://localhost:" + cloudflarePort + "/client/v4";
    }

    String ssoUrl() {
        return "http://127.0.0.1:" + ssoPort;
    }

    String vaultUrl() {
        return "http://127.0.0.1:" + vaultPort;
    }
}
