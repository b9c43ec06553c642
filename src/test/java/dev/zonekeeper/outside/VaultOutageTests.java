package dev.zonekeeper.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultOutageTests {

    private static final String NAME = "daily-atlas.com";
    private static final Duration UNTIL_FORGOTTEN = Duration.ofSeconds(61);

    private final Simulator cloudflare = Outside.cloudflare();
    private final AuditLog audit = Outside.bean(AuditLog.class);
    private final OpenIntents intents = Outside.bean(OpenIntents.class);
    private final Guest operator = Guest.signedIn("operator");
    private Zone zone = Outside.zone(NAME);
    private final String id = zone.id().value();

    @BeforeEach
    void takeAZoneThatIsOff() {
        cloudflare.flag(id, false);
        Outside.clock().move(UNTIL_FORGOTTEN);
        assertThat(operator.followed(readAgain()).statusCode()).isEqualTo(200);
        zone = Outside.zone(NAME);
        assertThat(zone.retention()).isEqualTo(Retention.OFF);
        Outside.clock().move(UNTIL_FORGOTTEN);
        cloudflare.forgetCalls();
    }

    @AfterEach
    void leaveItWhole() {
        cloudflare.latency(0);
        Outside.vault().restart();
        Outside.clock().move(UNTIL_FORGOTTEN);
    }

    @ParameterizedTest
    @EnumSource
    void stopsASwitchBeforeAnythingIsSent(VaultTrouble trouble) {
        begin(trouble);

        HttpResponse<String> answer = turnOn();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Guest.text(answer))
                .startsWith("<!DOCTYPE html>")
                .contains("Nothing was switched", "Nothing was sent")
                .contains(trouble.words());
        assertSaysNothingOfTheInside(answer);
        assertThat(cloudflare.flagCalls(id)).isEmpty();
        assertThat(intents.of(zone.id())).isEmpty();
        assertThat(latest(1))
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(tuple(Action.TURN_ON, Outcome.NOT_SENT));
        assertThat(latest(1).get(0).details().get("why")).contains(trouble.words());
        assertThat(Outside.zone(NAME)).isEqualTo(zone);
        assertTheTokenIsFine();
        trouble.end();
    }

    @ParameterizedTest
    @EnumSource
    void isToldUnderHtmxBesideTheSwitchAsItStands(VaultTrouble trouble) {
        begin(trouble);

        HttpResponse<String> answer = turnOn("HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Guest.text(answer))
                .doesNotContain("<!DOCTYPE html>")
                .contains("role=\"switch\"", "aria-checked=\"false\"")
                .contains(trouble.words());
        trouble.end();
    }

    @ParameterizedTest
    @EnumSource
    void stopsAReadingAndKeepsWhatWasRead(VaultTrouble trouble) {
        begin(trouble);

        HttpResponse<String> answer = readAgain();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Guest.text(answer))
                .contains("Nothing was read", "could not be read")
                .contains(trouble.words())
                .doesNotContain("switched");
        assertSaysNothingOfTheInside(answer);
        assertThat(cloudflare.flagCalls(id)).isEmpty();
        assertThat(Outside.zone(NAME)).isEqualTo(zone);
        assertTheTokenIsFine();
        trouble.end();
    }

    @ParameterizedTest
    @EnumSource
    void leavesThePagesAsTheyAre(VaultTrouble trouble) {
        begin(trouble);

        HttpResponse<String> list = operator.get("/zones?q=daily-atlas");
        HttpResponse<String> page = operator.get("/zones/" + id);
        HttpResponse<String> confirmation = operator.get("/zones/" + id + "/retention?enabled=true");

        assertThat(List.of(list.statusCode(), page.statusCode(), confirmation.statusCode()))
                .containsOnly(200);
        assertThat(list.body()).contains("Log retention for " + NAME, "aria-checked=\"false\"");
        assertThat(page.body()).contains("Log retention for " + NAME, "aria-checked=\"false\"");
        assertThat(operator.get("/actuator/health").body()).contains("UP");
        assertThat(cloudflare.flagCalls(id)).isEmpty();
        trouble.end();
    }

    @ParameterizedTest
    @EnumSource
    void standsOnTheStatusPageUntilItIsOver(VaultTrouble trouble) {
        begin(trouble);
        turnOn();

        HttpResponse<String> during = operator.get("/status");
        trouble.end();
        Outside.clock().move(UNTIL_FORGOTTEN);
        HttpResponse<String> switched = turnOn();

        assertThat(during.statusCode()).isEqualTo(200);
        assertThat(Guest.text(during)).contains("Does not work", trouble.onStatus());
        assertThat(switched.statusCode()).isEqualTo(302);
        assertThat(cloudflare.flag(id)).isTrue();
        assertThat(Outside.zone(NAME).retention()).isEqualTo(Retention.ON);
        // The last walk of all zones failed meanwhile, and comes again by itself.
        RunningSandbox.await(
                "all to work again", () -> !operator.get("/status").body().contains("Does not work"));
    }

    @Test
    void isNotNoticedWhereVaultWasRestartedMeanwhile() {
        Outside.vault().restart();

        assertThat(turnOn().statusCode()).isEqualTo(302);
        assertThat(latest(1).get(0).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void stopsASwitchBetweenItsReadingAndItsWriting() {
        cloudflare.latency(600);
        var answer = operator.postLater("/zones/" + id + "/retention", Map.of("enabled", "true", "seen", "OFF"));
        awaitCalls(1);
        begin(VaultTrouble.SEALED);

        HttpResponse<String> page = answer.join();

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Nothing was sent").contains(VaultTrouble.SEALED.words());
        assertThat(cloudflare.flagCalls(id)).containsExactly("GET 200");
        assertThat(latest(1))
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(tuple(Action.TURN_ON, Outcome.NOT_SENT));
        assertThat(intents.of(zone.id())).isEmpty();
    }

    @Test
    void leavesASwitchThatWasSentToBeSettledWhenVaultIsBack() {
        cloudflare.latency(600);
        var answer = operator.postLater("/zones/" + id + "/retention", Map.of("enabled", "true", "seen", "OFF"));
        awaitCalls(2);
        begin(VaultTrouble.SEALED);

        HttpResponse<String> page = operator.followed(answer.join());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("was told to turn on, and nothing says yet whether it did")
                .contains(VaultTrouble.SEALED.words());
        assertThat(latest(1).get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(intents.of(zone.id())).isPresent();

        Outside.clock().move(Duration.ofSeconds(60));
        awaitVaultAskedInVain();
        VaultTrouble.SEALED.end();
        Outside.clock().move(Duration.ofSeconds(20));
        RunningSandbox.await("the settlement", () -> intents.of(zone.id()).isEmpty());

        assertThat(latest(1))
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(tuple(Action.TURN_ON, Outcome.CONFIRMED));
        assertThat(cloudflare.flagCalls(id)).filteredOn("POST 200"::equals).hasSize(1);
        assertThat(Outside.zone(NAME).retention()).isEqualTo(Retention.ON);
    }

    /** From now on no value is kept from before either. */
    private static void begin(VaultTrouble trouble) {
        trouble.begin();
        Outside.clock().move(Duration.ofSeconds(2));
    }

    private void awaitCalls(int count) {
        RunningSandbox.await("call " + count, () -> cloudflare.flagCalls(id).size() >= count);
    }

    /** The settlement tries, and Vault is still sealed. */
    private void awaitVaultAskedInVain() {
        var lease = intents.of(zone.id()).orElseThrow().leaseUntil();
        RunningSandbox.await(
                "a try to settle",
                () -> !lease.equals(intents.of(zone.id()).orElseThrow().leaseUntil()));
    }

    private static void assertSaysNothingOfTheInside(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "dev.zonekeeper", "hvs.");
    }

    private static void assertTheTokenIsFine() {
        assertThat(Outside.bean(Tokens.class).all())
                .extracting(Token::state, Token::message)
                .containsOnly(tuple(TokenState.ACTIVE, null));
    }

    private List<AuditEvent> latest(int count) {
        return audit.latestOf(id, Scope.all(), count);
    }

    private HttpResponse<String> turnOn(String... headers) {
        return operator.post("/zones/" + id + "/retention", Map.of("enabled", "true", "seen", "OFF"), headers);
    }

    private HttpResponse<String> readAgain() {
        return operator.post("/zones/" + id + "/refresh", Map.of());
    }
}
