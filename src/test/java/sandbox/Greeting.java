package sandbox;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.ZoneCounts;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import sandbox.cloudflare.CloudflareSimulator;

/** The last lines on the console: where to go, who there is, and what is simulated. */
final class Greeting {

    private static final List<String> PEOPLE = List.of(
            "viewer    sees every zone",
            "operator  switches every zone",
            "admin     also sees the API tokens",
            "team      switches the zones of one account",
            "nobody    has no grant");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Greeting() {}

    static void print(Settings settings, ConfigurableApplicationContext application) {
        boolean read = settings.hasRealVaultOnly() || awaitFirstReadings(application.getBean(Zones.class));
        System.out.println(text(settings) + (read ? "" : "The zones are still being read.\n"));
    }

    static String text(Settings settings) {
        StringBuilder lines = new StringBuilder("\nZonekeeper is at " + settings.applicationUrl() + "\n");
        if (settings.starts("sso")) {
            people(settings, lines);
        }
        List<String> simulated = settings.simulated();
        lines.append(
                simulated.isEmpty() ? "Nothing is simulated.\n" : "Simulated: " + String.join(", ", simulated) + ".\n");
        if (settings.isReadOnly()) {
            lines.append("Read-only, since Cloudflare is real; --sandbox.allow-writes allows switching.\n");
        }
        if (settings.hasRealVaultOnly()) {
            lines.append("The simulator's token must lie in your Vault: vault kv put secret/")
                    .append(settings.tokenPath())
                    .append(" value=")
                    .append(CloudflareSimulator.MAIN_TOKEN)
                    .append('\n');
        }
        return lines.toString();
    }

    private static void people(Settings settings, StringBuilder lines) {
        lines.append("Sign in as (password)\n");
        for (String person : PEOPLE) {
            String name = person.substring(0, person.indexOf(' '));
            lines.append("  ")
                    .append(person)
                    .append("  (")
                    .append(settings.password(name))
                    .append(")\n");
        }
    }

    /** Waits until the zones are listed and their flags read, for a page without holes. */
    private static boolean awaitFirstReadings(Zones zones) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            ZoneCounts counts = zones.counts(ZoneFilter.all(), Scope.all(), Instant.EPOCH);
            if (counts.total() > 0 && zones.due(Instant.now(), 1).isEmpty()) {
                return true;
            }
            Mono.delay(Duration.ofMillis(200)).block();
        }
        return false;
    }
}
