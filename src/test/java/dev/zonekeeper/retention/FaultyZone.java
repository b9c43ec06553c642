package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.zones.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** A zone whose flag goes wrong to order, and an operator who looks at it and switches it over HTTP. */
final class FaultyZone {

    /** An envelope of Cloudflare's that says no. */
    static String error(int code, String message) {
        return "{'success': false, 'errors': [{'code': %d, 'message': '%s'}], 'messages': [], 'result': null}"
                .formatted(code, message);
    }

    private static final Pattern LOOK = Pattern.compile("data-look=\"([^\"]+)\"");
    // Longer than any wait that faults of these tests name, than a lease, and than a reading counts as fresh.
    private static final Duration LATER = Duration.ofSeconds(130);

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final AuditLog audit = RunningSandbox.bean(AuditLog.class);
    private final Visitor operator = Visitor.as("operator");
    private final String name;
    private final String id;

    FaultyZone(String name) {
        this.name = name;
        this.id = RunningSandbox.zone(name).id().value();
    }

    /** Off and read so, a while ago: else the reading that a test asks for would be put off. */
    void begin() {
        assertThat(now().retention()).isEqualTo(Retention.OFF);
        later(Duration.ofSeconds(11));
        cloudflare.forgetCalls();
    }

    /** Off, read so, nothing under way, nothing ordered, nobody asked to wait. */
    void calm() {
        cloudflare.clearFaults();
        later(LATER);
        RunningSandbox.bean(SettleExpiredIntents.class).settleAll();
        cloudflare.flag(id, false);
        later(Duration.ofSeconds(11));
        readAgain();
        assertThat(now().retention()).isEqualTo(Retention.OFF);
        assertThat(RunningSandbox.bean(OpenIntents.class).of(now().id())).isEmpty();
    }

    void later(Duration by) {
        RunningSandbox.clock().move(by);
    }

    void fault(String members) {
        cloudflare.fault("{'path': '/zones/" + id + "/logs/control/retention/flag', " + members + "}");
    }

    Seen readAgain() {
        return seen(operator.post("/zones/" + id + "/refresh", Map.of(), "HX-Request", "true"));
    }

    Seen turnOn() {
        Map<String, String> form = Map.of("enabled", "true", "seen", "OFF", "reason", "INC-7");
        return seen(operator.post("/zones/" + id + "/retention", form, "HX-Request", "true"));
    }

    /** The same by a form without script. */
    HttpResponse<String> turnOnWithoutScript() {
        return operator.post("/zones/" + id + "/retention", Map.of("enabled", "true", "seen", "OFF"));
    }

    String page() {
        return text(operator.get("/zones/" + id).body());
    }

    List<String> calls() {
        return cloudflare.flagCalls(id);
    }

    Zone now() {
        return RunningSandbox.zone(name);
    }

    String id() {
        return id;
    }

    long events() {
        return audit.countOf(id, Scope.all());
    }

    /** The newest event, by which the last switch is settled. */
    AuditEvent last() {
        return audit.latestOf(id, Scope.all(), 1).get(0);
    }

    /** The outcome of an event that another one names. */
    String outcomeOf(long seq) {
        return RunningSandbox.bean(JdbcClient.class)
                .sql("select outcome from audit_event where seq = :seq and zone_id = :zone")
                .param("seq", seq)
                .param("zone", id)
                .query(String.class)
                .single();
    }

    private static Seen seen(HttpResponse<String> answer) {
        Matcher look = LOOK.matcher(answer.body());
        assertThat(look.find()).as(answer.body()).isTrue();
        assertThat(answer.body()).doesNotContain("<!DOCTYPE", "<html", "??");
        return new Seen(answer.statusCode(), look.group(1), text(answer.body()));
    }

    /** What a reader gets of a page: its words, with one blank between them. */
    static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** An answer to htmx. */
    record Seen(int status, String look, String text) {}
}
