package dev.zonekeeper.audit;

import static dev.zonekeeper.audit.AuditFixture.KESTREL;
import static dev.zonekeeper.audit.AuditFixture.NORDWIND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AuditPageTests {

    private final AuditFixture audit = new AuditFixture();
    private final AuditPages pages = new AuditPages(audit, reader(Role.ADMIN, "*"));

    @Test
    void showsWhoDidWhatToWhichZoneWithWhichOutcome() throws Exception {
        audit.settle(audit.intend(KESTREL, "login-kestrelbank.co.uk"), Outcome.CONFIRMED);

        String page = text(pages.get("/audit").exchange());

        assertThat(page)
                .contains(
                        "Olga Brandt",
                        "Turn on",
                        "<b>login-kestrelbank</b>",
                        ">.co.uk<",
                        "Reason: INC-4471",
                        "Confirmed")
                .contains("<time datetime=\"2026-11-24T14:07:31.123Z\"", "24 Nov 2026 14:07:31")
                .contains("9e2c41d07bfa3c11-FRA", "2 events since 24 November 2026", "1 to 1 of 1");
    }

    @Test
    void drawsEveryActionAndOutcomeInWords() throws Exception {
        for (Action action : Action.values()) {
            for (Outcome outcome : Outcome.values()) {
                audit.append(KESTREL, "login-kestrelbank.com", action, outcome, null);
            }
        }
        audit.log.append(Entry.of(Actor.ZONEKEEPER, Action.SYNC, Outcome.DONE, Map.of("count", "1204")));

        String page = text(pages.get("/audit?size=100").exchange());

        assertThat(page).doesNotContain("??").contains("1,204 zones");
    }

    @Test
    void whatPeopleTypeIsTextOnThePage() throws Exception {
        audit.signIn("<script>alert(1)</script>");
        Map<String, String> details = Map.of("reason", "<b>\"x\"&</b>");
        audit.log.append(Entry.of(Actor.ZONEKEEPER, Action.SYNC, Outcome.DONE, details));

        String page = text(pages.get("/audit?who=%3Cscript%3E").exchange());
        String all = text(pages.get("/audit").exchange());

        assertThat(page).contains("value=\"&lt;script&gt;\"").doesNotContain("<script>alert");
        assertThat(all).contains("&lt;b&gt;").doesNotContain("<script>alert");
    }

    @Test
    void filterPagerAndExportShareOneAddress() throws Exception {
        for (int i = 0; i < 45; i++) {
            audit.signIn("olga");
        }
        String page = text(pages.get("/audit?who=olga&size=20&page=2").exchange());

        assertThat(page)
                .contains("21 to 40 of 45")
                .contains(
                        "href=\"/audit?who=olga&amp;size=20&amp;page=1\"",
                        "href=\"/audit?who=olga&amp;size=20&amp;page=3\"")
                .contains("href=\"/audit/export?who=olga&amp;size=20&amp;format=csv\"")
                .contains("href=\"/audit/verify?who=olga&amp;size=20\"");
    }

    @Test
    void showsEachReaderTheirAccountsOnly() throws Exception {
        audit.intend(KESTREL, "login-kestrelbank.com");
        audit.intend(NORDWIND, "nordwind.example");

        String page = text(new AuditPages(audit, reader(Role.VIEWER, KESTREL.id()))
                .get("/audit")
                .exchange());

        assertThat(page).contains("login-kestrelbank", "1 event since").doesNotContain("nordwind");
    }

    @Test
    void showsSignInsToAdminsOnly() throws Exception {
        audit.signIn("olga");

        String viewers = text(
                new AuditPages(audit, reader(Role.VIEWER, "*")).get("/audit").exchange());

        assertThat(viewers).contains("Nothing is recorded yet.").doesNotContain(">olga<");
        assertThat(text(pages.get("/audit").exchange())).contains("1 event since", ">olga</a>");
    }

    @Test
    void namesTheFieldThatCannotBeRead() throws Exception {
        audit.signIn("olga");
        for (String field :
                List.of("zone=%00", "who=" + "x".repeat(201), "from=yesterday", "outcome=X", "page=0", "size=7")) {
            MvcTestResult answer = pages.get("/audit?" + field).exchange();

            assertThat(answer).hasStatus(400);
            assertThat(text(answer))
                    .contains("field-error", "audit-problem-" + field.split("=")[0])
                    .doesNotContain("??");
        }
        assertThat(pages.get("/audit/export?format=pdf").exchange()).hasStatus(400);
    }

    @Test
    void saysWhenNothingMatches() throws Exception {
        assertThat(text(pages.get("/audit").exchange())).contains("Nothing is recorded yet.", "No event matches.");
    }

    @Test
    void saysUpToWhereTheChainHolds() throws Exception {
        audit.signIn("olga");
        audit.signIn("adam");
        assertThat(text(pages.get("/audit").exchange())).contains("Chain not verified since the start");
        assertThat(text(pages.get("/audit/verify").exchange()))
                .contains("Chain verified", "to #2,", audit.chain.check().shortHead());

        audit.jdbc.sql("update audit_event set actor = 'Someone' where seq = 2").update();
        audit.pass(java.time.Duration.ofMinutes(1));
        assertThat(text(pages.get("/audit/verify").exchange()))
                .contains("Chain broken at #2", "Up to #1 the chain holds", "Its columns do not say");
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "outcome"})
    void drawsARowThatCannotBeReadAndNamesTheBreak(String column) throws Exception {
        audit.log.append(Entry.of(Actor.ZONEKEEPER, Action.SYNC, Outcome.DONE, Map.of("count", "1204")));
        audit.intend(KESTREL, "login-kestrelbank.com");
        audit.jdbc
                .sql("update audit_event set " + column + " = 'X' where seq = 1")
                .update();

        MvcTestResult page = pages.get("/audit").exchange();
        MvcTestResult verified = pages.get("/audit/verify").exchange();
        MvcTestResult file = pages.get("/audit/export?format=csv").exchange();

        assertThat(page).hasStatus(200);
        assertThat(text(page)).contains(">Unreadable<", "login-kestrelbank").doesNotContain("??", "UNREADABLE");
        assertThat(verified).hasStatus(200);
        assertThat(text(verified)).contains("Chain broken at #1", "Its columns do not say");
        assertThat(text(file)).contains(",UNREADABLE,");
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Person reader(Role role, String account) {
        List<Grant> grants = List.of(new Grant(role, List.of(account)));
        return new Person("https://sso.example", "vera-1", "Vera Lindqvist", "groups", List.of("zk"), grants);
    }
}
