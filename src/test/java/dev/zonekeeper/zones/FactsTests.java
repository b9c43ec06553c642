package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Fact;
import dev.zonekeeper.inventory.FactLook;
import dev.zonekeeper.inventory.LiveFacts;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.tokens.TokenState;
import dev.zonekeeper.tokens.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.cloudflare.CloudflareSimulator;

/** Live facts of zones as people get them, and what is asked of Cloudflare for them. */
class FactsTests {

    private static final String[] LEAST = {"zone:Zone Read", "zone:Logs Read", "zone:Logs Write"};
    private static final String[] MORE = {
        "zone:Zone Read", "zone:Logs Read", "zone:Logs Write", "zone:DNS Read", "zone:Zone Settings Read"
    };

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final LiveFacts facts = RunningSandbox.bean(LiveFacts.class);
    private final Visitor viewer = Visitor.as("viewer");

    @BeforeEach
    @AfterEach
    void asTheWorldWas() {
        cloudflare.clearFaults();
        cloudflare.latency(0);
        cloudflare.mainMay(LEAST);
        cloudflare.forgetCalls();
    }

    @Test
    void aFactIsAFragmentAndWithoutScriptASmallPage() {
        String path = "/zones/" + id("tasman-times.co.nz") + "/facts/logpush";

        HttpResponse<String> fragment = viewer.htmx(path);
        HttpResponse<String> page = viewer.get(path);

        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.body().strip()).startsWith("<section").doesNotContain("<html", "<main", "??", "hx-get");
        assertThat(fragment.body()).contains("id=\"facts-delivery\"", "Logpush jobs", "read just now");
        assertThat(Visitor.vary(fragment)).contains("hx-request");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("Log delivery of tasman-times.co.nz", "Back to");
        assertThat(Visitor.vary(page)).contains("hx-request");
    }

    @Test
    void aZoneOutsideOfTheScopeAndAnUnknownFactAreNotThereWithoutACall() {
        String kestrel = id("kestrelbank.com");
        String atlas = id("atlasquiz.example");

        assertThat(Visitor.as("team").htmx("/zones/" + atlas + "/facts/logpush").statusCode())
                .isEqualTo(404);
        assertThat(viewer.htmx("/zones/" + kestrel + "/facts/price").statusCode())
                .isEqualTo(404);
        assertThat(viewer.htmx("/zones/" + kestrel + "/facts/DNSSEC").statusCode())
                .isEqualTo(404);
        assertThat(viewer.htmx("/zones/" + "0".repeat(32) + "/facts/dnssec").statusCode())
                .isEqualTo(404);
        assertThat(viewer.htmx("/zones/kestrelbank.com/facts/dnssec").statusCode())
                .isEqualTo(404);

        assertThat(cloudflare.factCalls(atlas)).isEmpty();
        assertThat(cloudflare.factCalls(kestrel)).isEmpty();
        assertThat(cloudflare.factCalls("0".repeat(32))).isEmpty();
    }

    @Test
    void theZonesPageAsksNobodyAndFetchesWhatIsDueByItself() {
        String zone = id("trade.kestrelbank.com");

        String before = viewer.get("/zones/" + zone).body();
        viewer.htmx("/zones/" + zone + "/facts/dnssec");
        String after = viewer.get("/zones/" + zone).body();

        assertThat(before).contains("hx-get=\"/zones/" + zone + "/facts/dnssec\"", "Not read yet", "<noscript>");
        assertThat(after)
                .doesNotContain("hx-get=\"/zones/" + zone + "/facts/dnssec\"")
                .contains("hx-get=\"/zones/" + zone + "/facts/logpush\"");
        assertThat(cloudflare.factCalls(zone)).containsExactly("dnssec 403");
    }

    @Test
    void cloudflareIsAskedOnceInTenMinutes() {
        String zone = id("atlas-media.com");
        String path = "/zones/" + zone + "/facts/logpush";

        assertThat(viewer.htmx(path).body()).contains("http_requests to gs://nw-edge", "read just now");
        RunningSandbox.clock().move(Duration.ofMinutes(9));
        assertThat(viewer.htmx(path).body()).contains("http_requests to gs://nw-edge", "read 9 min ago");
        assertThat(cloudflare.factCalls(zone)).containsExactly("logpush/jobs 200");

        RunningSandbox.clock().move(Duration.ofMinutes(2));
        assertThat(viewer.htmx(path).body()).contains("read just now");
        assertThat(cloudflare.factCalls(zone)).containsExactly("logpush/jobs 200", "logpush/jobs 200");
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
    void aTokenThatMayReadsThemAll() {
        cloudflare.mainMay(MORE);
        RunningSandbox.clock().move(Duration.ofMinutes(11));
        String zone = id("kestrel-api.com");
        String path = "/zones/" + zone + "/facts/";

        assertThat(viewer.htmx(path + "dnssec").body()).containsAnyOf("Active, DS at the registry", "Off");
        assertThat(viewer.htmx(path + "settings").body())
                .contains("Full (strict)", "Off, changed 2 Nov 2026", "Medium", "read just now");
        assertThat(viewer.htmx(path + "logpush").body())
                .contains("http_requests to datadog://http-intake.logs.datadoghq.com")
                .contains("Failing since 1 Nov 2026, 23:10");
        assertThat(cloudflare.factCalls(zone))
                .containsExactly(
                        "dnssec 200",
                        "settings/ssl 200",
                        "settings/development_mode 200",
                        "settings/security_level 200",
                        "logpush/jobs 200");
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
                    .containsPattern("Cloudflare asks us to wait until [0-9:]{8} UTC");
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

        assertThat(last).containsPattern("You have had all live readings of this hour. More from [0-9:]{8} UTC");
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
    void peopleWhoLookTogetherMakeOneCall() {
        String zone = id("under-the-southern-cross.com.au");
        cloudflare.latency(500);

        List<CompletableFuture<FactLook>> looks = IntStream.range(0, 6)
                .mapToObj(
                        n -> CompletableFuture.supplyAsync(() -> facts.look(new ZoneId(zone), Fact.DNSSEC, somebody())))
                .toList();

        assertThat(looks)
                .extracting(CompletableFuture::join)
                .doesNotContainNull()
                .allMatch(looks.get(0).join()::equals);
        assertThat(cloudflare.factCalls(zone)).containsExactly("dnssec 403");
    }

    @Test
    void theSecretOfADestinationIsInNoPageAndInNoFileOfTheDatabase() {
        StringBuilder pages = new StringBuilder();
        for (String zone : zones("")) {
            facts.look(new ZoneId(zone), Fact.LOGPUSH, somebody());
            pages.append(viewer.get("/zones/" + zone).body());
        }

        assertThat(pages).contains("s3://edge-logs-archive", "splunk://", "azure://nwlogs.blob.core.windows.net/edge");
        assertThat(pages).doesNotContain(CloudflareSimulator.LOGPUSH_SECRET);
        assertThat(database()).contains("edge-logs-archive").doesNotContain(CloudflareSimulator.LOGPUSH_SECRET);
    }

    private static String database() {
        Path directory =
                Path.of("target/sandbox-of-tests-" + ProcessHandle.current().pid());
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    private static String id(String name) {
        return RunningSandbox.zone(name).id().value();
    }

    private static List<String> zones(String account) {
        return RunningSandbox.bean(Zones.class).page(ZoneFilter.all(), Scope.all(), 1, 100).rows().stream()
                .filter(zone -> Objects.requireNonNull(zone.accountName()).contains(account))
                .map(zone -> zone.id().value())
                .toList();
    }

    private static Person somebody() {
        return new Person("https://sso.example", UUID.randomUUID().toString(), "x", "groups", List.of(), List.of());
    }

    private static void vault(String deed) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(RunningSandbox.sandbox().vaultUrl() + "/sandbox/" + deed))
                                    .PUT(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
