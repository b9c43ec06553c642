package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a claim gives in the forms that providers send it in: never more than it says, and never a sign-in that breaks. */
class GroupsClaimTests {

    private static final String OPERATORS = "zk-operators";

    @RegisterExtension
    private final OwnSite site = new OwnSite();

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(OPERATORS, List.of(OPERATORS), true),
                Arguments.of(
                        Arrays.asList(OPERATORS, 42, null, List.of("zk-admins"), Map.of("name", "zk-admins")),
                        List.of(OPERATORS),
                        true),
                Arguments.of(Map.of("name", OPERATORS), List.of(), false),
                Arguments.of("zk-operators zk-admins", List.of("zk-operators zk-admins"), false),
                Arguments.of("zk-operators,zk-admins", List.of("zk-operators,zk-admins"), false),
                Arguments.of(List.of("zk-operators zk-admins"), List.of("zk-operators zk-admins"), false),
                Arguments.of("ZK-OPERATORS", List.of("ZK-OPERATORS"), false),
                Arguments.of(" zk-operators", List.of("zk-operators"), false),
                Arguments.of("<b>zk-operators</b>", List.of("<b>zk-operators</b>"), false),
                Arguments.of("", List.of(), false),
                Arguments.of(List.of(), List.of(), false),
                Arguments.of(Map.of(), List.of(), false),
                Arguments.of(true, List.of(), false),
                Arguments.of(4e99, List.of(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void givesWhatItSays(Object form, List<String> shown, boolean operator) {
        OwnSite.provider().person("s-form", Map.of("groups", form));
        Browser browser = OwnSite.browser();

        MePage me = MePage.after(browser);

        assertThat(me.page().statusCode()).isEqualTo(200);
        assertThat(me.values().stream().map(String::strip)).isEqualTo(shown);
        assertThat(me.roles()).isEqualTo(operator ? List.of("operator") : List.of());
        assertThat(browser.get("/zones").statusCode()).isEqualTo(operator ? 200 : 403);
        assertThat(browser.get("/tokens").statusCode()).isEqualTo(403);
    }

    static Stream<Arguments> places() {
        String url = "https://corp.example/claims/roles";
        return Stream.of(
                Arguments.of(url, Map.of(url, List.of(OPERATORS))),
                Arguments.of(
                        "https://corp.example/attrs.user.role",
                        Map.of("https://corp.example/attrs", Map.of("user.role", List.of(OPERATORS)))),
                Arguments.of("realm_access.roles", Map.of("realm_access", Map.of("roles", OPERATORS))),
                Arguments.of(
                        "realm_access.roles",
                        Map.of(
                                "realm_access.roles",
                                List.of(OPERATORS),
                                "realm_access",
                                Map.of("roles", List.of("zk-admins")))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("places")
    void isFoundByItsNameFirstAndThenByItsPath(String claim, Map<String, Object> claims) {
        List<String> settings =
                new ArrayList<>(List.of(AccessServer.trusting(OwnSite.provider().issuer())));
        settings.add("--zonekeeper.access.claim=" + claim);
        try (AccessServer server = AccessServer.start(settings.toArray(String[]::new))) {
            OwnSite.provider().signIn(token -> token.without("groups").withAll(claims));

            MePage me = MePage.after(new Browser(server));

            assertThat(me.page().body()).contains(claim);
            assertThat(me.values()).containsExactly(OPERATORS);
            assertThat(me.roles()).containsExactly("operator");
        }
    }

    @Test
    void mayHoldThousandsOfGroups() {
        List<String> groups = new ArrayList<>(thousands());
        groups.add(OPERATORS);
        OwnSite.provider().person("s-thousands", Map.of("groups", groups));
        Browser browser = OwnSite.browser();

        MePage me = MePage.after(browser);
        assertThat(me.page().statusCode()).isEqualTo(200);
        assertThat(me.roles()).containsExactly("operator");
        assertThat(me.values()).hasSize(100).contains(OPERATORS);
        assertThat(me.page().body()).contains("and 3,901 more").hasSizeLessThan(50_000);
        assertThat(browser.get("/zones").statusCode()).isEqualTo(200);

        HttpResponse<String> signedOut = browser.postFromPage("/logout");
        assertThat(Browser.location(signedOut))
                .startsWith(OwnSite.provider().issuer() + "/logout?client_id=zonekeeper&post_logout_redirect_uri=")
                .doesNotContain("id_token_hint");
        assertThat(browser.follow(signedOut).statusCode()).isEqualTo(200);
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
        assertThat(OwnSite.audit("who=s-thousands&format=ndjson").lines())
                .hasSize(2)
                .allMatch(line -> line.length() < 1000);
    }

    @Test
    void thatGivesNothingIsShownInPart() {
        OwnSite.provider().person("s-thousands-of-nothing", Map.of("groups", thousands()));

        HttpResponse<String> page = OwnSite.signIn(OwnSite.browser(), "/zones");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("corp-group-0000", "and 3,900 more").hasSizeLessThan(50_000);
    }

    @Test
    void leadsTheTokenToTheProviderWhereItIsShort() {
        Browser browser = OwnSite.browser();
        OwnSite.signIn(browser, "/me");

        assertThat(Browser.location(browser.postFromPage("/logout"))).contains("&id_token_hint=ey");
    }

    @Test
    void thatIsHeldBackIsSaidToBeAndNotFetched() {
        try (OwnProvider elsewhere = new OwnProvider()) {
            Map<String, Object> pointer = Map.of(
                    "_claim_names",
                    Map.of("groups", "src1"),
                    "_claim_sources",
                    Map.of("src1", Map.of("endpoint", elsewhere.issuer() + "/x")));
            for (Map<String, Object> heldBack : List.of(pointer, Map.<String, Object>of("hasgroups", true), pointer)) {
                OwnSite.provider().signIn(token -> token.without("groups").withAll(heldBack));
                Browser browser = OwnSite.browser();
                HttpResponse<String> page = OwnSite.signIn(browser, "/zones");

                assertThat(page.statusCode()).isEqualTo(403);
                assertThat(page.body())
                        .contains("You are in so many groups", "groups that are assigned to Zonekeeper")
                        .contains("application roles", "a link in place of your groups");
                assertThat(browser.get("/tokens").statusCode()).isEqualTo(403);
            }
            assertThat(elsewhere.visits("/x")).isZero();
        }
        assertThat(site.lines().stream().filter(line -> line.contains("too many groups")))
                .hasSize(1);
    }

    private static List<String> thousands() {
        return Stream.iterate(0, n -> n + 1)
                .limit(4000)
                .map("corp-group-%04d"::formatted)
                .toList();
    }
}
