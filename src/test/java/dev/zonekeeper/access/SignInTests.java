package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

class SignInTests {

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void leadsStraightToTheProviderAndBackToThePage() {
        HttpResponse<String> asked = browser.get("/zones?q=shop&page=2");
        HttpResponse<String> begun = browser.get(Browser.location(asked));

        assertThat(Browser.location(begun))
                .startsWith(AccessServer.sharedProvider().issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "response_type=code");
        HttpResponse<String> page = browser.send("viewer", browser.follow(begun));
        assertThat(page.uri()).hasToString(server.url() + "/zones?q=shop&page=2");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheZonesFromWhatIsNoPage() {
        assertThat(browser.signIn("viewer", "/apple-touch-icon.png").uri()).hasPath("/zones");
        assertThat(new Browser(server).signIn("viewer", "/actuator/env").uri()).hasPath("/zones");
        assertThat(new Browser(server)
                        .signIn("viewer", "/oauth2/authorization/sso?to=//evil.example")
                        .uri())
                .hasToString(server.url() + "/zones");
    }

    @Test
    void givesTheSessionANewId() {
        HttpResponse<String> form = browser.follow(browser.get("/zones"));
        String before = browser.cookie("zonekeeper").getValue();

        browser.send("viewer", form);

        assertThat(browser.cookie("zonekeeper").getValue()).isNotEqualTo(before);
        assertThat(browser.cookie("zonekeeper").isHttpOnly()).isTrue();
    }

    @Test
    void isAnnouncedToTheAudit() {
        int before = server.events(InteractiveAuthenticationSuccessEvent.class).size();

        browser.signIn("team", "/zones");

        assertThat(server.events(InteractiveAuthenticationSuccessEvent.class)).hasSize(before + 1);
        assertThat(server.events(InteractiveAuthenticationSuccessEvent.class)
                        .get(before)
                        .getAuthentication()
                        .getPrincipal())
                .isInstanceOfSatisfying(HasPerson.class, known -> {
                    assertThat(known.person().name()).isEqualTo("Jonas Weber");
                    assertThat(known.person().issuer())
                            .isEqualTo(AccessServer.sharedProvider().issuer());
                    assertThat(known.person().subject()).isNotEqualTo("team");
                    assertThat(known.person().claimValues()).containsExactly("all-staff", "zk-team-kestrel");
                });
        assertThat(server.events(AuthenticationSuccessEvent.class)).isNotEmpty();
    }

    @Test
    void saysWhoYouAreAndWhereYourGrantsComeFrom() {
        HttpResponse<String> page = browser.signIn("operator", "/me");

        assertThat(page.uri()).hasPath("/me");
        assertThat(page.body()).contains("Olga Brandt", "zk-operators", "all-staff", "groups");
    }

    @Test
    void withoutGrantShowsTheClaimOnEveryPage() {
        HttpResponse<String> page = browser.signIn("nobody", "/zones");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Nobody Atall", "groups", "all-staff, berlin-office", "zk-viewers, zk-operators, zk-admins");
        assertThat(browser.get("/tokens").body()).contains("berlin-office");
        assertThat(browser.get("/not-listed").statusCode()).isEqualTo(403);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void worksInTwoTabsBegunTogether() {
        HttpResponse<String> first = browser.get(Browser.location(browser.get("/zones?q=first")));
        HttpResponse<String> second = browser.get(Browser.location(browser.get("/audit?q=second")));

        HttpResponse<String> firstPage = browser.send("viewer", browser.follow(first));
        HttpResponse<String> secondPage = browser.follow(second);

        assertThat(firstPage.uri()).hasToString(server.url() + "/zones?q=first");
        assertThat(secondPage.uri()).hasToString(server.url() + "/audit?q=second");
    }

    @Test
    void sentAgainByTheBackButtonLeadsToTheZones() {
        HttpResponse<String> begun = browser.get(Browser.location(browser.get("/zones")));
        browser.send("viewer", browser.follow(begun));

        HttpResponse<String> again = browser.get("/login/oauth2/code/sso?code=used&state=used");

        assertThat(Browser.location(again)).isEqualTo(server.url() + "/zones");
    }

    @Test
    void thatNobodyBeganEndsOnOnePage() {
        HttpResponse<String> page = browser.get("/login/oauth2/code/sso?code=x&state=y");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("The sign-in did not come to an end", "Sign in again");
        assertThat(browser.get("/login/oauth2/code/sso").statusCode()).isEqualTo(400);
        assertThat(browser.get("/login/oauth2/code/other?code=x&state=y").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/oauth2/authorization/other").statusCode() / 100)
                .isEqualTo(4);
    }

    @Test
    void thatTheProviderRefusesSaysSo() {
        HttpResponse<String> begun = browser.get(Browser.location(browser.get("/zones?q=shop")));
        String query = URI.create(Browser.location(begun)).getRawQuery();
        String state = query.replaceFirst(".*[&?]?state=([^&]+).*", "$1");

        HttpResponse<String> page =
                browser.get("/login/oauth2/code/sso?error=access_denied&error_description=a%0Ab&state=" + state);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("The sign-in was refused at your provider", "Sign in again", "to=%2Fzones%3Fq%3Dshop")
                .doesNotContain("a\nb");
    }

    @Test
    void keepsNoTokenButTheOneForSigningOut() {
        browser.signIn("admin", "/zones");

        NoAuthorizedClients clients = server.bean(NoAuthorizedClients.class);
        SignedIn admin = (SignedIn) server.events(InteractiveAuthenticationSuccessEvent.class).stream()
                .reduce((before, last) -> last)
                .orElseThrow()
                .getAuthentication()
                .getPrincipal();

        assertThat(admin.idToken()).isNotBlank();
        assertThat(admin.getUserInfo()).isNull();
        assertThat(server.bean(OAuth2AuthorizedClientRepository.class)).isSameAs(clients);
    }
}
