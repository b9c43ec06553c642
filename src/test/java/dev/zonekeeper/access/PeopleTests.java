package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.Zones;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who somebody is: issuer and subject, and never a name, which two may share and anybody may choose. */
class PeopleTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "copenhagen-harbour.dk";

    @RegisterExtension
    private final OwnSite site = new OwnSite();

    @Test
    void areTwoWhereTheyShareANameAndOneWhereTheyChangeIt() {
        Browser first = OwnSite.browser();
        signIn(first, "s-one", "operator", List.of("zk-operators"));
        String deed = switchOver(first);
        Browser second = OwnSite.browser();
        HttpResponse<String> refused = signIn(second, "s-two", "operator", List.of());
        Browser renamed = OwnSite.browser();
        signIn(renamed, "s-one", "olga", List.of("zk-operators"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("nothing is granted to you", "s-two")
                .doesNotContain("s-one");
        assertThat(first.get("/zones").statusCode()).isEqualTo(200);
        assertThat(second.get("/zones").statusCode()).isEqualTo(403);

        List<JsonNode> one = events("s-one");
        assertThat(one)
                .extracting(event -> event.path("actor").path("subject").asString())
                .containsOnly("s-one");
        assertThat(one)
                .extracting(event -> event.path("actor").path("name").asString())
                .contains("operator", "olga");
        assertThat(one).extracting(event -> event.path("action").asString()).contains("SIGN_IN", deed);
        assertThat(events("s-two"))
                .extracting(event -> event.path("action").asString())
                .containsOnly("SIGN_IN");
        assertThat(OwnSite.audit("who=s-one&format=csv").lines().skip(1))
                .isNotEmpty()
                .allMatch(row -> row.contains(",s-one,"));
    }

    @Test
    void areToldApartOnThePageOfTheAudit() {
        signIn(OwnSite.browser(), "s-three", "twin", List.of());
        signIn(OwnSite.browser(), "s-four", "twin", List.of());
        Browser admin = admin();

        assertThat(admin.get("/audit?who=twin").body()).contains("/audit?who=s-three", "/audit?who=s-four");
        assertThat(admin.get("/audit?who=s-three").body())
                .contains("title=\"s-three\"", ">twin<")
                .doesNotContain("s-four");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\n2026-11-25 INFO root signed in",
                "Eve\u0000\u001b[31m\u2028\u202Edelgninam",
                "<script>alert('Eve')</script>",
                "\"Eve\",\"Admin\"",
                "=cmd|' /C calc'!A0",
                "\"><img src=x onerror=alert(1)>",
                "${7*7}#{7*7}[[${7*7}]]",
            })
    void mayHaveAnyNameWhichIsShownAsText(String name) {
        String subject = "s-named-" + Integer.toHexString(name.hashCode());
        Browser browser = OwnSite.browser();
        HttpResponse<String> page = signIn(browser, subject, name, List.of("zk-operators"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.get("/me").body())
                .doesNotContain("<script>alert", "<img src=x", "\u202E", "\u001b", "\u0000", "49#", "[[49]]");
        List<JsonNode> events = events(subject);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("actor").path("name").asString())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028]");
        String csv = OwnSite.audit("who=" + subject + "&format=csv");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).doesNotContain(",=cmd", ",\"=cmd");
        assertThat(admin().get("/audit?who=" + subject).body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(site.lines()).noneMatch(line -> line.contains("\nINFO") || line.contains("\n2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00", "e\u0301"})
    void mayHaveANameOfTenThousandCharacters(String character) {
        String subject = "s-long-" + Integer.toHexString(character.hashCode());
        Browser browser = OwnSite.browser();
        signIn(browser, subject, character.repeat(10_000), List.of("zk-operators"));

        HttpResponse<String> page = browser.get("/me");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).hasSizeLessThan(50_000);
        assertThat(events(subject).get(0).path("actor").path("name").asString()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void mayDoTheirWorkWhateverTheirNameIs() {
        Browser browser = OwnSite.browser();
        signIn(browser, "s-emoji", "\uD83D\uDE00".repeat(10_000), List.of("zk-operators"));

        assertThat(events("s-emoji")).hasSize(1);
        String deed = switchOver(browser);

        assertThat(events("s-emoji"))
                .extracting(event -> event.path("action").asString())
                .contains(deed);
    }

    @Test
    void whoHaveNoNameAreShownByTheirSubject() {
        OwnSite.provider()
                .signIn(token ->
                        token.without("name", "preferred_username", "email").with("sub", "s-nameless"));
        Browser browser = OwnSite.browser();

        HttpResponse<String> page = OwnSite.signIn(browser, "/me");

        assertThat(page.body()).contains("<dt>Name</dt><dd>s-nameless</dd>").doesNotContain(">null<", "unknown<");
        assertThat(events("s-nameless").get(0).path("actor").path("name").asString())
                .isEqualTo("s-nameless");
    }

    @Test
    void areWhoTheIdTokenSaysWhateverUserInfoWouldAnswer() {
        for (ProviderAnswer answer : Arrays.asList(
                ProviderAnswer.json(200, "{\"sub\":\"another\",\"groups\":[\"zk-admins\"]}"),
                ProviderAnswer.json(401, "{}"),
                ProviderAnswer.json(403, "{\"error\":\"insufficient_scope\"}"),
                ProviderAnswer.of(200, "application/jwt", "ey"))) {
            OwnSite.provider().answer("/userinfo", answer);
            OwnSite.provider().person("s-info", Map.of("name", "Olga", "groups", List.of("zk-operators")));

            MePage me = MePage.after(OwnSite.browser());

            assertThat(me.page().statusCode()).isEqualTo(200);
            assertThat(me.roles()).containsExactly("operator");
        }
        assertThat(OwnSite.provider().visits("/userinfo")).isZero();
    }

    private static HttpResponse<String> signIn(Browser browser, String subject, String name, List<String> groups) {
        OwnSite.provider()
                .signIn(token -> token.without("name")
                        .with("sub", subject)
                        .with("preferred_username", name)
                        .with("email", "ops@corp.example")
                        .with("email_verified", false)
                        .with("groups", groups));
        return OwnSite.signIn(browser, "/zones");
    }

    private static Browser admin() {
        Browser admin = OwnSite.browser();
        OwnSite.provider().person("s-admin", Map.of("name", "Ada Admin", "groups", List.of("zk-admins")));
        OwnSite.signIn(admin, "/me");
        return admin;
    }

    private static List<JsonNode> events(String subject) {
        return OwnSite.audit("who=" + subject + "&format=ndjson")
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static String switchOver(Browser browser) {
        RunningSandbox.await(
                "the flag of " + NAME,
                () -> zones().stream()
                        .anyMatch(zone -> zone.retention() == Retention.OFF || zone.retention() == Retention.ON));
        Zone zone = zones().get(0);
        boolean on = zone.retention() == Retention.OFF;
        HttpResponse<String> answer = browser.post(
                "/zones/" + zone.id() + "/retention",
                Map.of("_csrf", browser.token(), "enabled", String.valueOf(on), "seen", on ? "OFF" : "ON"));

        assertThat(answer.statusCode()).isLessThan(400);
        assertThat(zones().get(0).retention()).isEqualTo(on ? Retention.ON : Retention.OFF);
        return on ? "TURN_ON" : "TURN_OFF";
    }

    private static List<Zone> zones() {
        return OwnSite.bean(Zones.class).named(NAME, Scope.all());
    }
}
