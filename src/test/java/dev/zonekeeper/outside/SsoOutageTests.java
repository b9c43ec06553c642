package dev.zonekeeper.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SsoOutageTests {

    @AfterEach
    void leaveItWhole() {
        Outside.sso().start();
        Outside.clock().move(Duration.ofSeconds(31));
    }

    @Test
    void doesNotKeepZonekeeperFromStarting() {
        assertThat(Outside.healthAtStart().statusCode()).isEqualTo(200);
        assertTellsOfTheProvider(Outside.pageAtStart());
        assertThat(Outside.pageAtStart().body()).contains("to=%2Fzones%3Fq%3Dshop");

        // It came up later, and nothing was restarted.
        assertThat(Guest.signedIn("viewer").get("/zones?q=shop").body()).contains("shop");
    }

    @Test
    void leavesPeopleWhoAreSignedInWhereTheyAre() {
        Guest viewer = Guest.signedIn("viewer");
        Outside.sso().stop();
        Outside.clock().move(Duration.ofSeconds(31));

        assertThat(viewer.get("/zones").statusCode()).isEqualTo(200);
        assertThat(viewer.get("/me").statusCode()).isEqualTo(200);
        HttpResponse<String> status = viewer.get("/status");
        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body()).contains("Does not work", "http://127.0.0.1:");
    }

    @Test
    void answersASignInUntilItIsOver() {
        Outside.sso().stop();
        Outside.clock().move(Duration.ofSeconds(31));
        Guest guest = new Guest(Outside.url());

        assertTellsOfTheProvider(guest.follow("/zones"));
        Outside.sso().start();

        assertThat(guest.followed(guest.signIn("viewer", "/zones")).uri()).hasPath("/zones");
    }

    @Test
    void endsASignInThatIsHalfDone() {
        Guest guest = new Guest(Outside.url());
        String callback = guest.comesBack(guest.signIn("viewer", "/zones"));
        Outside.sso().stop();

        assertTellsOfTheProvider(guest.get(callback));
        assertThat(guest.get("/zones").statusCode()).isEqualTo(302);
    }

    private static void assertTellsOfTheProvider(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("The sign-in provider does not answer", "Try again")
                .doesNotContain("Exception", "\tat ", "dev.zonekeeper");
    }
}
