package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The confirmation and the switch, as people of different grants get them. */
class SwitchPagesTests {

    private static final String LAYOUT = "<!DOCTYPE html>";
    private static final String NAME = "greenhull-shipping.com";

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final AuditLog audit = RunningSandbox.bean(AuditLog.class);
    private final Zone zone = RunningSandbox.zone(NAME);
    private final String path = "/zones/" + zone.id() + "/retention";
    private final Visitor operator = Visitor.as("operator");
    private final Visitor viewer = Visitor.as("viewer");
    private final Visitor team = Visitor.as("team");
    private long events;

    @BeforeEach
    void look() {
        assertThat(zone.retention()).isEqualTo(Retention.OFF);
        cloudflare.forgetCalls();
        events = audit.countOf(zone.id().value(), Scope.all());
    }

    @Test
    void theConfirmationIsAPageAndADialogsContent() {
        HttpResponse<String> page = operator.get(path + "?enabled=true");
        HttpResponse<String> fragment = operator.htmx(path + "?enabled=true");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith(LAYOUT).contains("Turn on", "greenhull-shipping", "name=\"_csrf\"");
        assertThat(Visitor.vary(page)).contains("hx-request");
        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.body())
                .doesNotContain(LAYOUT, "<html", "<main")
                .contains("Turn on", "name=\"seen\" value=\"OFF\"", "name=\"enabled\" value=\"true\"");
        assertThat(Visitor.vary(fragment)).contains("hx-request");
        nothingHappened();
    }

    @Test
    void theConfirmationOfWhatIsSoAlreadyIsAConflict() {
        assertThat(operator.get(path + "?enabled=false").statusCode()).isEqualTo(409);
    }

    @Test
    void aViewerMayNotSwitchNorAsk() {
        HttpResponse<String> post = viewer.post(path, Map.of("enabled", "true", "seen", "OFF"));
        HttpResponse<String> underHtmx =
                viewer.post(path, Map.of("enabled", "true", "seen", "OFF"), "HX-Request", "true");

        assertThat(post.statusCode()).isEqualTo(403);
        assertThat(underHtmx.statusCode()).isEqualTo(403);
        assertThat(underHtmx.body()).doesNotContain(LAYOUT);
        assertThat(viewer.get(path + "?enabled=true").statusCode()).isEqualTo(403);
        assertThat(viewer.post("/zones/" + zone.id() + "/refresh", Map.of()).statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void aZoneOfAnotherAccountIsNotThereToSwitch() {
        assertThat(team.post(path, Map.of("enabled", "true", "seen", "OFF")).statusCode())
                .isEqualTo(404);
        assertThat(team.post("/zones/" + zone.id() + "/refresh", Map.of()).statusCode())
                .isEqualTo(404);
        nothingHappened();
    }

    @ParameterizedTest
    @CsvSource({"maybe, OFF, enabled", "'', OFF, enabled", "true, UNKNOWN, seen", "true, '', seen", "true, ON, seen"})
    void aBadFieldIsNamedAndNothingIsWritten(String enabled, String seen, String field) {
        HttpResponse<String> page = operator.post(path, Map.of("enabled", enabled, "seen", seen));
        HttpResponse<String> fragment =
                operator.post(path, Map.of("enabled", enabled, "seen", seen), "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).startsWith(LAYOUT).contains("The field " + field + " cannot be taken");
        assertThat(fragment.statusCode()).isEqualTo(422);
        assertThat(fragment.body()).doesNotContain(LAYOUT).contains("The field " + field + " cannot be taken");
        nothingHappened();
    }

    @Test
    void aReasonThatIsTooLongComesBackInTheForm() {
        Map<String, String> fields = Map.of("enabled", "true", "seen", "OFF", "reason", "x".repeat(201));
        HttpResponse<String> page = operator.post(path, fields);
        HttpResponse<String> fragment = operator.post(path, fields, "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).startsWith(LAYOUT).contains("id=\"reason-error\"", "x".repeat(201));
        assertThat(fragment.statusCode()).isEqualTo(422);
        assertThat(fragment.body()).doesNotContain(LAYOUT).contains("id=\"reason-error\"");
        nothingHappened();
    }

    @Test
    void aFormFromAnOldPageLeadsToAReload() {
        Map<String, String> fields = Map.of("enabled", "true", "seen", "OFF");
        HttpResponse<String> page = operator.post(path, fields, "X-CSRF-TOKEN", "of-another-session");
        HttpResponse<String> fragment =
                operator.post(path, fields, "X-CSRF-TOKEN", "of-another-session", "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).startsWith(LAYOUT);
        assertThat(fragment.statusCode()).isEqualTo(403);
        assertThat(fragment.headers().firstValue("HX-Refresh")).contains("true");
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(audit.countOf(zone.id().value(), Scope.all())).isEqualTo(events);
        assertThat(cloudflare.flagCalls(zone.id().value())).isEmpty();
        assertThat(RunningSandbox.zone(NAME).retention()).isEqualTo(Retention.OFF);
    }
}
