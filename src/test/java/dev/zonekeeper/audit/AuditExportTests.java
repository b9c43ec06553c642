package dev.zonekeeper.audit;

import static dev.zonekeeper.audit.AuditFixture.KESTREL;
import static dev.zonekeeper.audit.AuditFixture.NORDWIND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class AuditExportTests {

    private final AuditFixture audit = new AuditFixture();
    private final AuditController page = new AuditController(audit.events, audit.chain);
    private final AuditExport export = new AuditExport(audit.events, audit.log, page, audit);
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void linesOfNdjsonCanBeHashedAgain() throws IOException {
        AuditEvent intent = audit.intend(KESTREL, "=cmd.example");
        AuditEvent settled = audit.settle(intent, Outcome.CONFIRMED);

        List<String> lines = download(Map.of("format", "ndjson"), admin())
                .getContentAsString()
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .contains("\"name\":\"=cmd.example\"")
                .endsWith(",\"hash\":\"" + settled.hash() + "\"}");
        String body = lines.get(1).replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
        assertThat(CanonicalForm.hash(body)).isEqualTo(intent.hash());
    }

    @Test
    void csvHoldsARowAnEventWithIntents() throws IOException {
        audit.settle(audit.intend(KESTREL, "login-kestrelbank.com"), Outcome.CONFIRMED);

        MockHttpServletResponse answer = download(Map.of("format", "csv", "zone", "Login/../x"), admin());
        String csv = download(Map.of("format", "csv"), admin()).getContentAsString();

        assertThat(csv).startsWith("\uFEFFseq,at_utc,who,");
        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(csv)
                .contains(
                        "\r\n2,2026-11-24T14:07:31.123Z,\"Olga Brandt\",https://sso.example,olga-7,TURN_ON,CONFIRMED,");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"zonekeeper-audit-2026-11-24-login-x.csv\"");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void recordsThatItWasDone() throws IOException {
        audit.signIn("olga");
        download(Map.of("format", "csv", "who", "olga"), admin());

        AuditEvent recorded =
                audit.events.upTo(2, AuditFilter.ALL, AuditFixture.ADMIN, 1).get(0);
        assertThat(recorded.action()).isEqualTo(Action.EXPORT_AUDIT);
        assertThat(recorded.outcome()).isEqualTo(Outcome.DONE);
        assertThat(recorded.details()).isEqualTo(Map.of("format", "CSV", "count", "1", "filter", "who=olga"));
    }

    @Test
    void holdsWhatThePersonMaySee() throws IOException {
        AuditEvent ours = audit.intend(KESTREL, "login-kestrelbank.com");
        audit.intend(NORDWIND, "nordwind.example");
        audit.signIn("olga");

        String file = download(Map.of("format", "ndjson"), person(Role.VIEWER, KESTREL.id()))
                .getContentAsString();

        assertThat(file).contains(ours.hash()).hasLineCount(1);
    }

    @Test
    void leavesOutAndDoesNotCountWhatIsForAdmins() throws IOException {
        audit.signIn("olga");
        AuditEvent ours = audit.intend(KESTREL, "login-kestrelbank.com");

        String file =
                download(Map.of("format", "ndjson"), person(Role.OPERATOR, "*")).getContentAsString();

        assertThat(file).contains(ours.hash()).hasLineCount(1);
        assertThat(audit.events
                        .upTo(99, AuditFilter.ALL, AuditFixture.ADMIN, 1)
                        .get(0)
                        .details())
                .containsEntry("count", "1");
    }

    @Test
    void goesOnBeyondOnePiece() throws IOException {
        for (int i = 0; i < 1_003; i++) {
            audit.signIn("olga");
        }
        assertThat(download(Map.of("format", "ndjson"), admin()).getContentAsString())
                .hasLineCount(1_003);
    }

    @Test
    void refusesWhatItCannotReadAndRecordsNothing() throws IOException {
        MockHttpServletResponse answer = download(Map.of("format", "xlsx"), admin());
        MockHttpServletResponse badField = download(Map.of("format", "csv", "zone", "\0"), admin());

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(badField.getStatus()).isEqualTo(400);
        assertThat(((AuditQuery) model.getAttribute("query")).problems()).containsOnlyKeys("zone");
        assertThat(audit.events.newest()).isZero();
    }

    private MockHttpServletResponse download(Map<String, String> parameters, Person person) throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        export.export(parameters, person, model, answer);
        return answer;
    }

    private static Person admin() {
        return person(Role.ADMIN, "*");
    }

    private static Person person(Role role, String account) {
        List<Grant> grants = List.of(new Grant(role, List.of(account)));
        return new Person("https://sso.example", "vera-1", "Vera Lindqvist", "groups", List.of("zk"), grants);
    }
}
