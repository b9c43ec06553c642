package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.zonekeeper.Await;
import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.zones.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import sandbox.cloudflare.CloudflareSimulator;

/** A page of fifty with odd ones among them: each of the others is listed, read and shown. */
class OddZonesTests {

    private static final String FLAGS = "/logs/control/retention/flag";
    private static final String LONGEST = "a".repeat(48) + ".odd" + (".b" + "c".repeat(61)).repeat(3) + ".odd.example";
    private static final String PARTNERS = "f".repeat(32);

    private final Simulator cloudflare = SecondSandbox.cloudflare();
    private final String application = SecondSandbox.sandbox().applicationUrl();
    private final Visitor operator = Visitor.as("operator", application);
    private final Logger logger = (Logger) LoggerFactory.getLogger(ZoneWalk.class);
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    @BeforeEach
    void listen() {
        warnings.start();
        logger.addAppender(warnings);
        cloudflare.forgetCalls();
    }

    @AfterEach
    void clear() {
        logger.detachAppender(warnings);
        cloudflare.clearFaults();
    }

    @Test
    void oneOddZoneCostsNoOther() {
        cloudflare.fault(flag("0000*", "GET", true, -1));
        cloudflare.fault(flag(PARTNERS, "GET", true, 1));
        page().order();

        ListedPage.walk();

        Await.until(
                "48 readings",
                () -> SecondSandbox.bean(Zones.class)
                                .counts(
                                        new ZoneFilter("odd.example", null, ZoneFilter.Sort.NAME, false),
                                        Scope.all(),
                                        Instant.EPOCH)
                                .on()
                        == 48);
        theElementsThatAreNoZonesCostOneWarning();
        theRowsAreThere();
        onlyWhoSeesEverythingSeesAZoneOfNoAccount();
        theOneOfAnUnheardOfPlanIsReadEarlyAndCanBeSwitched();
        theLongestNameCanBeUsed();
    }

    private static ListedPage page() {
        ListedPage page = new ListedPage(CloudflareSimulator.ATLAS_MEDIA);
        for (int i = 1; i <= 42; i++) {
            page.ours(
                    ListedPage.id(i),
                    "z%d.odd.example".formatted(i),
                    "Atlas Media",
                    "'plan': {'legacy_id': 'free'},"
                            + " 'status': 'hibernating', 'type': 'quantum', 'name_servers': ['ada.ns.example'], 'future': {}");
        }
        return page.ours(
                        ListedPage.id(108),
                        "stuffed.odd.example",
                        "Atlas Media\\u0000" + "\u00e9\\n".repeat(200),
                        "'plan': {'name': '" + "Long ".repeat(8_000) + "'}, 'original_registrar': 'a\\u0000\\ud800',"
                                + " 'name_servers': [" + "'ns.example', ".repeat(3_000) + "'ns.example']")
                .ours(ListedPage.id(101), "partial.odd.example", "Atlas Media", "'type': 'partial'")
                .zone(
                        ListedPage.id(102),
                        "nobody.odd.example",
                        "'owner': {'id': null, 'type': 'user', 'email': null}, 'account': {}")
                .ours(
                        PARTNERS,
                        "partners.odd.example",
                        "Atlas Media",
                        "'plan': {'id': 'PARTNERS_ENT', 'name': 'Partners Enterprise', 'legacy_id': 'partners_enterprise'}")
                .ours(
                        ListedPage.id(104),
                        "nulls.odd.example",
                        "Atlas Media",
                        "'plan': null, 'meta': null, 'status': null, 'created_on': null,"
                                + " 'development_mode': -1814400, 'paused': 'false'")
                .element("{'name': 'no-id.odd.example'}")
                .element("null")
                .ours(ListedPage.id(106), LONGEST, "Atlas Media", "'status': 'active'");
    }

    private void theElementsThatAreNoZonesCostOneWarning() {
        assertThat(warnings.list)
                .singleElement()
                .satisfies(warning -> assertThat(warning.getLevel()).isEqualTo(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("Cloudflare listed something odd: element 48 of page 1 of the zones has no id or name;"
                        + " element 49 of page 1 of the zones has no id or name");
    }

    private void theRowsAreThere() {
        HttpResponse<String> list = operator.get("/zones?q=odd.example&size=100");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("48", "hibernating", "Partners Enterprise", LONGEST.substring(0, 48))
                .doesNotContain("no-id.odd", ">null<", "??");
        for (Zone zone : all()) {
            HttpResponse<String> page = operator.get("/zones/" + zone.id());
            assertThat(page.statusCode()).as(zone.name().wire()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(">null<", "null,", "??");
            assertThat(operator.htmx("/zones/" + zone.id() + "/row").statusCode())
                    .isEqualTo(200);
        }
        Zone nulls = SecondSandbox.named("nulls.odd.example").get(0);
        assertThat(nulls.paused()).isFalse();
        assertThat(nulls.plan()).isNull();
    }

    private void onlyWhoSeesEverythingSeesAZoneOfNoAccount() {
        String path = "/zones/" + ListedPage.id(102);
        assertThat(Visitor.as("viewer", application).get(path).statusCode()).isEqualTo(200);
        assertThat(Visitor.as("team", application).get(path).statusCode()).isEqualTo(404);
        assertThat(Visitor.as("team", application).get("/zones?q=odd.example").body())
                .doesNotContain("nobody.odd");
    }

    private void theOneOfAnUnheardOfPlanIsReadEarlyAndCanBeSwitched() {
        List<String> read = cloudflare.logged().stream()
                .map(Simulator.Call::path)
                .filter(path -> path.endsWith(FLAGS))
                .toList();
        // Eight are read at once, and five of these have no plan that is known to lack the flag.
        assertThat(read.indexOf("/zones/" + PARTNERS + FLAGS)).isBetween(0, 12);

        cloudflare.fault(flag(PARTNERS, "GET", true, 1));
        cloudflare.fault(flag(PARTNERS, "POST", false, 1));
        cloudflare.fault(flag(PARTNERS, "GET", false, 1));
        HttpResponse<String> switched = turnOff(PARTNERS);

        assertThat(switched.statusCode()).isEqualTo(200);
        assertThat(switched.body()).contains("data-look=\"off\"", "Log retention for partners.odd.example");
    }

    private void theLongestNameCanBeUsed() {
        assertThat(LONGEST).hasSize(253);
        String id = ListedPage.id(106);
        HttpResponse<String> question = operator.htmx("/zones/" + id + "/retention?enabled=false");
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body()).contains(LONGEST);

        HttpResponse<String> answer = turnOff(id);
        assertThat(answer.body()).contains("Log retention for " + LONGEST, "data-message");
        assertThat(SecondSandbox.named(LONGEST)).hasSize(1);
    }

    private HttpResponse<String> turnOff(String id) {
        return operator.post(
                "/zones/" + id + "/retention", Map.of("enabled", "false", "seen", "ON"), "HX-Request", "true");
    }

    private static List<Zone> all() {
        return List.of(101, 102, 104, 106, 108).stream()
                .map(number -> new ZoneId(ListedPage.id(number)))
                .map(id -> SecondSandbox.bean(Zones.class).find(id, Scope.all()).orElseThrow())
                .toList();
    }

    private static String flag(String zone, String method, boolean flag, int times) {
        return "{'path': '/zones/%s%s', 'method': '%s', 'times': %d, 'status': 200, 'body': {'success': true, 'result': {'flag': %s}}}"
                .formatted(zone, FLAGS, method, times, flag);
    }
}
