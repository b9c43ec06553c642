package dev.zonekeeper.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.retention.OpenIntents;
import dev.zonekeeper.tokens.Token;
import dev.zonekeeper.tokens.TokenState;
import dev.zonekeeper.tokens.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTests {

    private static final String NAME = "energy.nordwind-group.com";

    private final Simulator cloudflare = Outside.cloudflare();
    private final AuditLog audit = Outside.bean(AuditLog.class);
    private final OpenIntents intents = Outside.bean(OpenIntents.class);
    private final Guest operator = Guest.signedIn("operator");
    private final Zone zone = Outside.zone(NAME);
    private final String id = zone.id().value();

    @BeforeEach
    void takeAZoneThatIsOff() {
        cloudflare.flag(id, false);
        Outside.clock().move(Duration.ofSeconds(61));
        HttpResponse<String> read = operator.post("/zones/" + id + "/refresh", Map.of());
        assertThat(operator.followed(read).statusCode()).isEqualTo(200);
        assertThat(Outside.zone(NAME).retention()).isEqualTo(Retention.OFF);
        cloudflare.forgetCalls();
    }

    @AfterEach
    void leaveItWhole() {
        cloudflare.latency(0);
        bringBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zones", "/audit", "/audit/verify", "/zones/ID", "/zones/ID/retention?enabled=true"})
    void isToldByAPageWithoutATrace(String path) {
        Outside.database().stop();

        HttpResponse<String> page = operator.get(path.replace("ID", id));

        assertTellsOfTheDatabase(page);
        assertThat(page.body())
                .contains("Try again", "href=\"" + path.replace("ID", id).replace("&", "&amp;") + "\"");
    }

    @Test
    void isToldUnderHtmxByAMessageThatLeavesThePage() {
        Outside.database().stop();

        HttpResponse<String> message = operator.get("/zones/" + id + "/row", "HX-Request", "true");

        assertThat(message.statusCode()).isEqualTo(503);
        assertThat(message.headers().firstValue("HX-Reswap")).contains("none");
        assertThat(message.body())
                .doesNotContain("<!DOCTYPE html>")
                .contains("The database of Zonekeeper does not answer");
    }

    @Test
    void isNotOverByARestartOfZonekeeperButByItself() {
        Outside.database().stop();
        assertThat(operator.get("/zones").statusCode()).isEqualTo(503);
        assertThat(operator.get("/actuator/health").statusCode()).isEqualTo(503);

        Outside.database().start();

        RunningSandbox.await(
                "the list", () -> operator.get("/zones?q=nordwind").body().contains(NAME));
        RunningSandbox.await("health", () -> operator.get("/actuator/health").statusCode() == 200);
    }

    @Test
    void standsOnTheStatusPageWhichNeedsNone() {
        Outside.database().stop();

        HttpResponse<String> page = operator.get("/status");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("It does not answer. Pages cannot be drawn without it.");
    }

    @Test
    void letsNobodyInWithoutARecordOfIt() {
        Guest guest = new Guest(Outside.url());
        HttpResponse<String> callback = guest.signIn("viewer", "/zones");
        Outside.database().stop();

        HttpResponse<String> page = guest.followed(callback);

        assertTellsOfTheDatabase(page);
        startDatabase();
        assertThat(guest.get("/zones").statusCode()).isEqualTo(302);
    }

    @Test
    void stopsASwitchBeforeItsIntent() {
        Outside.database().stop();

        HttpResponse<String> page = turnOn().join();

        assertTellsOfTheDatabase(page);
        startDatabase();
        assertThat(cloudflare.flagCalls(id)).isEmpty();
        assertThat(intents.of(zone.id())).isEmpty();
        assertThat(latest().outcome()).isEqualTo(Outcome.FOUND);
        assertTheChainHolds();
    }

    @Test
    void stopsASwitchBetweenItsIntentAndItsWriting() {
        cloudflare.latency(1000);
        CompletableFuture<HttpResponse<String>> answer = turnOn();
        awaitCalls(1);
        Outside.database().stop();

        assertTellsOfTheDatabase(answer.join());
        bringBack();

        assertThat(cloudflare.flagCalls(id)).doesNotContain("POST 200").startsWith("GET 200");
        assertThat(latest())
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(Action.TURN_ON, Outcome.SENT_UNCONFIRMED);
        assertThat(Outside.zone(NAME).retention()).isEqualTo(Retention.OFF);
        assertTheTokenIsFine();
        assertTheChainHolds();
    }

    @Test
    void leavesASwitchThatWasSentToBeSettledWhenItIsBack() {
        cloudflare.latency(1000);
        CompletableFuture<HttpResponse<String>> answer = turnOn();
        awaitCalls(2);
        Outside.database().stop();

        assertTellsOfTheDatabase(answer.join());
        bringBack();

        assertThat(cloudflare.flagCalls(id)).filteredOn("POST 200"::equals).hasSize(1);
        assertThat(latest())
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(Action.TURN_ON, Outcome.CONFIRMED);
        assertThat(latest().actor().name()).isEqualTo("Zonekeeper");
        assertThat(Outside.zone(NAME).retention()).isEqualTo(Retention.ON);
        assertTheTokenIsFine();
        assertTheChainHolds();
    }

    /** The lease of what is open ends, and the settlement comes by itself. */
    private void bringBack() {
        cloudflare.latency(0);
        startDatabase();
        Outside.clock().move(Duration.ofSeconds(60));
        RunningSandbox.await("the settlement", () -> intents.of(zone.id()).isEmpty());
    }

    /** The pool gives out what it used a moment ago without looking, so its broken connections show in some calls yet. */
    private static void startDatabase() {
        Outside.database().start();
        Outside.bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    private CompletableFuture<HttpResponse<String>> turnOn() {
        return operator.postLater("/zones/" + id + "/retention", Map.of("enabled", "true", "seen", "OFF"));
    }

    private void awaitCalls(int count) {
        RunningSandbox.await("call " + count, () -> cloudflare.flagCalls(id).size() >= count);
    }

    private AuditEvent latest() {
        return audit.latestOf(id, Scope.all(), 1).get(0);
    }

    private static void assertTellsOfTheDatabase(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "The database of Zonekeeper does not answer",
                        "What was confirmed before still holds",
                        "Try again in a minute",
                        "Zonekeeper reads the flag again once the database is back")
                .doesNotContain("Exception", "\tat ", "dev.zonekeeper", "jdbc:");
    }

    private static void assertTheTokenIsFine() {
        assertThat(Outside.bean(Tokens.class).all())
                .extracting(Token::state, Token::message)
                .containsOnly(tuple(TokenState.ACTIVE, null));
    }

    private void assertTheChainHolds() {
        assertThat(operator.get("/audit/verify").body())
                .contains("Chain verified")
                .doesNotContain("Chain broken");
    }
}
