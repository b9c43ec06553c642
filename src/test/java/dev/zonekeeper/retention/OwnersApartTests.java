package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.Await;
import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.BudgetOwner;
import dev.zonekeeper.cloudflare.RequestBudget;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Inventory;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.tokens.Tokens;
import dev.zonekeeper.zones.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.vault.VaultSandbox;

/** Two tokens of two owners: what stops one of them, even for centuries, stops nothing of the other. */
class OwnersApartTests {

    private static final ZoneId MINE = new ZoneId(CloudflareSimulator.zoneId("home-loans.kestrelbank.co.uk"));
    private static final ZoneId OTHER = new ZoneId(CloudflareSimulator.zoneId("baltic-ferries.example"));

    // What is blocked for centuries stays so while the application runs.
    private final TokenId kestrel = new TokenId(UUID.randomUUID().toString());
    private final Simulator cloudflare = SecondSandbox.cloudflare();
    private final JdbcClient jdbc = SecondSandbox.bean(JdbcClient.class);
    private final Visitor operator =
            Visitor.as("operator", SecondSandbox.sandbox().applicationUrl());

    @BeforeEach
    void reachOneZoneByATokenOfItsOwn() throws Exception {
        put("zonekeeper/tokens/kestrel", CloudflareSimulator.ACCOUNT_TOKEN);
        jdbc.sql("""
                        insert into token (id, name, kind, account_id, vault_path, state)
                        values (:id, 'kestrel', 'ACCOUNT', :account, 'zonekeeper/tokens/kestrel', 'ACTIVE')""")
                .param("id", kestrel.value())
                .param("account", CloudflareSimulator.KESTREL_BANK)
                .update();
        SecondSandbox.clock().move(Duration.ofSeconds(11));
        SecondSandbox.bean(Tokens.class)
                .saw(kestrel, List.of(MINE), SecondSandbox.clock().instant());
        cloudflare.forgetCalls();
    }

    @AfterEach
    void forgetTheToken() {
        cloudflare.clearFaults();
        jdbc.sql("delete from token_zone where token_id = :id")
                .param("id", kestrel.value())
                .update();
        jdbc.sql("delete from token where id = :id")
                .param("id", kestrel.value())
                .update();
        SecondSandbox.clock().move(Duration.ofSeconds(11));
        assertThat(refresh(MINE).statusCode()).isEqualTo(200);
    }

    @Test
    void aWaitOfCenturiesStopsOneOwnerOnly() {
        cloudflare.fault("{'path': '/zones/*/flag', 'token': 'account-owned', 'status': 429,"
                + " 'headers': {'Retry-After': '99999999999'}}");

        beDue(MINE);
        Await.until("the wait", () -> isBlocked(kestrel.value()));
        beDue(MINE);
        beDue(OTHER);

        Await.until(
                "the other's reading",
                () -> !cloudflare.flagCalls(OTHER.value()).isEmpty());
        assertThat(cloudflare.flagCalls(OTHER.value())).containsExactly("GET 200");
        SecondSandbox.bean(RetentionSweep.class).sweep();
        assertThat(cloudflare.flagCalls(MINE.value())).containsExactly("GET 429");
        assertThat(zone(MINE).retention()).isEqualTo(Retention.OFF);
        assertThat(isBlocked("user")).isFalse();
        theRowIsPutOffByOneIntervalAtTheMost();
        thePageNamesTheTimeAndTheWayOut();
    }

    @Test
    void aRefusedTokenStopsItsOwnReadingsOnly() {
        cloudflare.fault("{'path': '/zones/*/flag', 'token': 'account-owned', 'times': -1, 'status': 401, 'body': "
                + FaultyZone.error(1000, "Invalid API Token") + "}");

        beDue(MINE);
        Await.until("the refusal", () -> !cloudflare.flagCalls(MINE.value()).isEmpty());
        beDue(OTHER);

        Await.until(
                "the other's reading",
                () -> !cloudflare.flagCalls(OTHER.value()).isEmpty());
        assertThat(cloudflare.flagCalls(MINE.value())).containsExactly("GET 401");
        assertThat(zone(MINE).retention()).isEqualTo(Retention.OFF);
    }

    private void theRowIsPutOffByOneIntervalAtTheMost() {
        List<Zone> due = SecondSandbox.bean(Zones.class)
                .due(SecondSandbox.clock().instant().plus(Duration.ofHours(20)), 1_000);
        assertThat(due).extracting(Zone::id).contains(MINE);
    }

    private void thePageNamesTheTimeAndTheWayOut() {
        HttpResponse<String> refused = refresh(MINE);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("5195", "restart it: it then calls at once");
        SecondSandbox.clock().move(Duration.ofSeconds(11));
        assertThat(refresh(OTHER).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> refresh(ZoneId zone) {
        return operator.post("/zones/" + zone + "/refresh", Map.of(), "HX-Request", "true");
    }

    private static boolean isBlocked(String owner) {
        return SecondSandbox.bean(RequestBudget.class)
                .blockedUntil(new BudgetOwner(owner))
                .isPresent();
    }

    private static void beDue(ZoneId zone) {
        SecondSandbox.bean(Inventory.class).putOff(zone, SecondSandbox.clock().instant());
    }

    private static Zone zone(ZoneId id) {
        return SecondSandbox.bean(Zones.class).find(id, Scope.all()).orElseThrow();
    }

    private static void put(String path, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(SecondSandbox.sandbox().vaultUrl() + "/v1/secret/data/" + path))
                .header("X-Vault-Token", VaultSandbox.ROOT_TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"data\": {\"value\": \"" + value + "\"}}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
