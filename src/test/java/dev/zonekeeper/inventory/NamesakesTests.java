package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.zones.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.cloudflare.CloudflareSimulator;

/** One name in two accounts, beside names that end with it: nobody ever has to guess which one is meant. */
class NamesakesTests {

    private static final String NAME = "twin.example";
    private static final String IN_KESTREL = CloudflareSimulator.zoneId("cards.kestrelbank.com");
    private static final String IN_NORDWIND = CloudflareSimulator.zoneId("fleet.nordwind-group.com");
    private static final String LABEL = "aria-label=\"Log retention for twin.example";

    private final Simulator cloudflare = SecondSandbox.cloudflare();
    private final String application = SecondSandbox.sandbox().applicationUrl();
    private final Visitor operator = Visitor.as("operator", application);
    private final Visitor team = Visitor.as("team", application);

    @BeforeEach
    void rename() {
        ListedPage kestrel = new ListedPage(CloudflareSimulator.KESTREL_BANK);
        kestrel.ours(IN_KESTREL, NAME, "Kestrel Bank", "'plan': {'legacy_id': 'enterprise'}, 'status': 'active'");
        kestrel.order();
        ListedPage nordwind = new ListedPage(CloudflareSimulator.NORDWIND_GROUP);
        nordwind.ours(IN_NORDWIND, NAME, "Nordwind Group", "'plan': {'legacy_id': 'free'}, 'status': 'pending'")
                .ours(ListedPage.id(2001), "eu.twin.example", "Nordwind Group", "'status': 'active'")
                .ours(ListedPage.id(2002), "mytwin.example", "Nordwind Group", "'status': 'active'");
        nordwind.order();
        ListedPage.walk();
        assertThat(SecondSandbox.named(NAME)).hasSize(2);
    }

    /** The next walk gives both their own names back. */
    @AfterEach
    void nameThemAsTheyWere() {
        cloudflare.clearFaults();
        ListedPage.walk();
        assertThat(SecondSandbox.named(NAME)).isEmpty();
        cloudflare.flag(IN_KESTREL, false);
    }

    @Test
    void theAddressByNameOffersBothAndPicksNone() {
        HttpResponse<String> choice = operator.get("/zones/" + NAME);

        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body())
                .contains("Kestrel Bank", "Enterprise, active, log retention: off", "/zones/" + IN_KESTREL)
                .contains("Nordwind Group", "Free, pending, log retention: off", "/zones/" + IN_NORDWIND)
                .doesNotContain("eu.twin", "mytwin");
        assertThat(operator.get("/zones/eu.twin.example").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(ListedPage.id(2001)));
    }

    @Test
    void theSwitchesDifferForAScreenReaderWhereverTheyAreDrawn() {
        assertThat(operator.get("/zones?q=" + NAME).body())
                .contains(LABEL + " in Kestrel Bank\"", LABEL + " in Nordwind Group\"");
        assertThat(operator.htmx("/zones/" + IN_KESTREL + "/row").body()).contains(LABEL + " in Kestrel Bank\"");
        assertThat(operator.get("/zones/" + IN_NORDWIND).body()).contains(LABEL + " in Nordwind Group\"");
        assertThat(operator.htmx("/zones/" + IN_KESTREL + "/retention?enabled=true")
                        .body())
                .contains("Kestrel Bank")
                .doesNotContain("Nordwind");
    }

    @Test
    void aSwitchSwitchesTheOneThatWasMeantAndTheAuditNamesIt() {
        HttpResponse<String> answer = operator.post(
                "/zones/" + IN_KESTREL + "/retention", Map.of("enabled", "true", "seen", "OFF"), "HX-Request", "true");

        assertThat(answer.body()).contains(LABEL + " in Kestrel Bank\"", "data-look=\"on\"");
        assertThat(cloudflare.flag(IN_KESTREL)).isTrue();
        assertThat(cloudflare.flag(IN_NORDWIND)).isFalse();
        AuditEvent event = SecondSandbox.bean(AuditLog.class)
                .latestOf(IN_KESTREL, Scope.all(), 1)
                .get(0);
        assertThat(event.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(event.zone().id()).isEqualTo(IN_KESTREL);
        assertThat(event.zone().name()).isEqualTo(NAME);
        assertThat(event.account().id()).isEqualTo(CloudflareSimulator.KESTREL_BANK);
        assertThat(event.account().name()).isEqualTo("Kestrel Bank");
    }

    @Test
    void whoMaySeeOneOnlyHasNoHintOfTheOther() {
        assertThat(team.get("/zones/" + NAME).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/zones/" + IN_KESTREL));
        assertThat(team.get("/zones/" + IN_NORDWIND).statusCode()).isEqualTo(404);
        for (String path : new String[] {"/zones?q=twin", "/zones/" + IN_KESTREL, "/zones/" + IN_KESTREL + "/row"}) {
            assertThat(team.get(path).body()).contains(LABEL + "\"").doesNotContain("Nordwind", IN_NORDWIND);
        }
        HttpResponse<String> read = team.post("/zones/" + IN_KESTREL + "/refresh", Map.of(), "HX-Request", "true");
        assertThat(read.body()).contains(LABEL + "\"").doesNotContain("Nordwind");
    }
}
