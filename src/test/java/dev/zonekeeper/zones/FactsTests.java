package dev.zonekeeper.zones;

import static dev.zonekeeper.zones.FactWorld.MORE;
import static dev.zonekeeper.zones.FactWorld.database;
import static dev.zonekeeper.zones.FactWorld.id;
import static dev.zonekeeper.zones.FactWorld.somebody;
import static dev.zonekeeper.zones.FactWorld.zones;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Fact;
import dev.zonekeeper.inventory.FactLook;
import dev.zonekeeper.inventory.LiveFacts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.cloudflare.CloudflareSimulator;

/** Live facts of zones as people get them, and what is asked of Cloudflare for them. */
class FactsTests {

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
}
