package dev.zonekeeper.zones;

import static dev.zonekeeper.zones.FactWorld.MORE;
import static dev.zonekeeper.zones.FactWorld.id;
import static dev.zonekeeper.zones.FactWorld.somebody;
import static dev.zonekeeper.zones.FactWorld.vault;
import static dev.zonekeeper.zones.FactWorld.zones;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Fact;
import dev.zonekeeper.inventory.FactLook;
import dev.zonekeeper.inventory.LiveFacts;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.tokens.TokenState;
import dev.zonekeeper.tokens.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see when a fact can't be read, and that nothing else comes of it. */
class FactTroubleTests {

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final LiveFacts facts = RunningSandbox.bean(LiveFacts.class);
    private final Visitor viewer = Visitor.as("viewer");

    @BeforeEach
    void begin() {
        FactWorld.begin();
    }

    @AfterEach
    void leave() {
        FactWorld.leave();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"status\":502', Cloudflare answered 502",
        "'\"kind\":\"html\"', Cloudflare answered 520",
        "'\"kind\":\"truncated\"', no answer from Cloudflare in time",
        "'\"kind\":\"success-false\"', Cloudflare answered",
        "'\"kind\":\"missing-result\"', Cloudflare answered with something unreadable",
        "'\"status\":401,\"body\":{\"success\":false,\"errors\":[{\"code\":1000}]}', 'Cloudflare answered 401, code 1000'"
    })
    void whatWasLastReadStaysWithItsAgeWhenCloudflareFails(String fault, String words) {
        String zone = id("business.kestrelbank.co.uk");
        Person person = somebody();
        assertThat(facts.look(new ZoneId(zone), Fact.LOGPUSH, person).trouble()).isNull();
        RunningSandbox.clock().move(Duration.ofMinutes(11));
        cloudflare.fault("{'path':'*/logpush/jobs'," + fault + "}");

        String body =
                Visitor.as("admin").htmx("/zones/" + zone + "/facts/logpush").body();

        assertThat(body)
                .contains("None", "Could not be read just now: ", words)
                .containsPattern("read 1[12] min ago")
                .doesNotContain("just now<");
        assertThat(RunningSandbox.bean(Tokens.class).active()).isNotEmpty();
        RunningSandbox.clock().move(Duration.ofMinutes(1));
        assertThat(facts.look(new ZoneId(zone), Fact.LOGPUSH, person).trouble()).isNull();
    }

    @Test
    void aRefusalMarksNeitherTokenNorZone() {
        Zone before = RunningSandbox.zone("branches.kestrelbank.co.uk");
        cloudflare.fault(
                "{'path':'*/dnssec','status':401,'body':{'success':false,'errors':[{'code':10000,'message':'Unauthorized'}]}}");

        viewer.htmx("/zones/" + before.id() + "/facts/dnssec");

        assertThat(RunningSandbox.zone("branches.kestrelbank.co.uk")).isEqualTo(before);
        assertThat(RunningSandbox.bean(Tokens.class).all()).allMatch(token -> token.state() == TokenState.ACTIVE);
    }

    @Test
    void whereCloudflareAsksToWaitItSaysUntilWhenAndSendsNothing() {
        String zone = id("atlas-events.com.au");
        cloudflare.fault(
                "{'path':'*/dnssec','status':429,'headers':{'Retry-After':'20'},'body':{'success':false,'errors':[{'code':10100}]}}");
        try {
            assertThat(viewer.htmx("/zones/" + zone + "/facts/dnssec").body())
                    .containsPattern("Cloudflare asks us to wait until [0-9:]{8}");
            assertThat(viewer.htmx("/zones/" + zone + "/facts/dnssec").body())
                    .contains("Cloudflare asks us to wait until");
            assertThat(viewer.htmx("/zones/" + zone + "/facts/logpush").body())
                    .contains("Cloudflare asks us to wait until");

            assertThat(cloudflare.factCalls(zone)).containsExactly("dnssec 429");
        } finally {
            RunningSandbox.clock().move(Duration.ofSeconds(21));
        }
    }

    @Test
    void aSealedVaultIsNamedAndCostsNoCall() {
        String zone = id("junction-radio.com.au");
        RunningSandbox.clock().move(Duration.ofSeconds(61));
        vault("seal");
        try {
            assertThat(viewer.htmx("/zones/" + zone + "/facts/dnssec").body())
                    .contains("Could not be read just now: Vault is sealed");
            assertThat(cloudflare.factCalls(zone)).isEmpty();
        } finally {
            vault("unseal");
        }
        RunningSandbox.await("Vault", () -> {
            FactLook look = facts.look(new ZoneId(zone), Fact.DNSSEC, somebody());
            return look.triedAt() != null;
        });
    }

    @Test
    void thirtyCallsInAnHourAreAPersonsAndThenItSaysWhenThereAreMore() {
        Visitor team = Visitor.as("team");
        Person other = somebody();
        List<String> zones = zones("Kestrel");
        RunningSandbox.clock().move(Duration.ofMinutes(11));
        int asked = 0;
        String last = "";
        while (asked < 40 && !last.contains("You have had all")) {
            String zone = zones.get(asked / 2);
            last = team.htmx("/zones/" + zone + "/facts/" + (asked % 2 == 0 ? "dnssec" : "logpush"))
                    .body();
            asked++;
        }

        assertThat(last).containsPattern("You have had all live readings of this hour. More from [0-9:]{8}");
        assertThat(zones.stream()
                        .mapToInt(zone -> cloudflare.factCalls(zone).size())
                        .sum())
                .isEqualTo(30);
        String zone = zones.get((asked - 1) / 2);
        assertThat(facts.look(new ZoneId(zone), asked % 2 == 1 ? Fact.DNSSEC : Fact.LOGPUSH, other)
                        .triedAt())
                .isNotNull();
    }

    @Test
    void aMissingPermissionIsOneQuietLineAndNotAskedForAgain() {
        String zone = id("daily-atlas.com");
        String path = "/zones/" + zone + "/facts/";

        for (int time = 0; time < 2; time++) {
            assertThat(viewer.htmx(path + "dnssec").body())
                    .contains("It would need Zone\u00a0\u00b7 DNS\u00a0\u00b7\u00a0Read.")
                    .doesNotContain("notice", "look-twice", "refused", "triangle");
            assertThat(viewer.htmx(path + "settings").body())
                    .contains("It would need Zone\u00a0\u00b7 Zone\u00a0Settings\u00a0\u00b7\u00a0Read.");
        }

        assertThat(cloudflare.factCalls(zone)).containsExactly("dnssec 403", "settings/ssl 403");
    }

    @Test
    void oneSettingThatIsRefusedStandsInItsOwnLine() {
        cloudflare.mainMay(MORE);
        String zone = id("atlas-podcasts.com");
        cloudflare.fault(
                "{'path':'*/settings/security_level','status':403,'body':{'success':false,'errors':[{'code':10000,'message':'x'}]}}");

        assertThat(viewer.htmx("/zones/" + zone + "/facts/settings").body())
                .contains("Full (strict)", "Not shown: 403, code 10000");
    }
}
