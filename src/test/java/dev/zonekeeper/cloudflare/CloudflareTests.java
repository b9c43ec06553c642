package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zonekeeper.Simulator;
import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.cloudflare.CloudflareSimulator;

/** Calls at the simulator: what is read, what is refused, what is broken, and how often it was asked. */
class CloudflareTests {

    private final CloudflareSimulator simulator = CloudflareSimulator.start(0);
    private final Simulator controls = new Simulator(simulator.baseUrl());
    private final Calls calls = new Calls(simulator.baseUrl());
    private final TokenId main = calls.tokens.add("main", CloudflareSimulator.MAIN_TOKEN);

    @AfterEach
    void close() {
        calls.close();
        simulator.close();
    }

    @Test
    void readsZonesAccountsAndTokens() {
        ZoneListing page = call(new ListZones(null, 1));

        assertThat(page.zones()).hasSize(50);
        assertThat(page.isLast(1)).isFalse();
        assertThat(call(new ListZones(null, 2)).isLast(2)).isTrue();
        assertThat(call(new ListZones(new AccountId(CloudflareSimulator.ATLAS_MEDIA), 1))
                        .zones())
                .allMatch(zone -> CloudflareSimulator.ATLAS_MEDIA.equals(String.valueOf(zone.account())));
        assertThat(call(new ReadZone(ZONE)).name()).isEqualTo("cards.kestrelbank.com");
        assertThat(call(new ListAccounts(1)))
                .extracting(account -> account.id().value())
                .contains(CloudflareSimulator.NORDWIND_GROUP, CloudflareSimulator.KESTREL_BANK);
        assertThat(call(new VerifyUserToken()).status()).isEqualTo("active");
    }

    @Test
    void verifiesAnAccountsTokenAtItsAccountOnly() {
        TokenId owned = calls.tokens.add("owned", CloudflareSimulator.ACCOUNT_TOKEN);
        AccountId kestrel = new AccountId(CloudflareSimulator.KESTREL_BANK);

        assertThat(calls.cloudflare
                        .call(new VerifyAccountToken(kestrel), owned, Priority.CLICK)
                        .value()
                        .status())
                .isEqualTo("active");
        assertThat(calls.failure(new VerifyUserToken(), owned).code()).isEqualTo(1000);
    }

    @Test
    void isNotSentWhereItsTimeEndsBeforeThereIsRoom() {
        try (Calls starved = new Calls(Calls.starved(simulator.baseUrl()))) {
            TokenId token = starved.tokens.add("main", CloudflareSimulator.MAIN_TOKEN);

            CloudflareFailed failed = catchThrowableOfType(
                    CloudflareFailed.class,
                    () -> starved.cloudflare.callOnce(
                            new SetRetentionFlag(ZONE, true), token, Priority.BACKGROUND, Duration.ofMillis(50)));

            assertThat(failed.kind()).isEqualTo(Kind.NOT_SENT);
            assertThat(failed).hasMessageContaining("Nothing was sent");
            assertThat(controls.logged()).isEmpty();
        }
    }

    @Test
    void setsTheFlagAndReadsItBack() {
        Answer<Boolean> set = calls.cloudflare.call(new SetRetentionFlag(ZONE, true), main, Priority.CLICK);

        assertThat(set.value()).isTrue();
        assertThat(set.ray()).matches("[0-9a-f]{16}-[A-Z]{3}");
        assertThat(call(new ReadRetentionFlag(ZONE))).isTrue();
        assertThat(controls.flag(ZONE.value())).isTrue();
    }

    @Test
    void saysWhatWasTriedWhatCameBackAndUnderWhichReference() {
        CloudflareFailed failed = calls.failure(new ReadRetentionFlag(ZONE));

        assertThat(failed.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failed.ray()).isNotNull();
        assertThat(failed)
                .hasMessageContaining("Cloudflare refused to show the log retention flag: ")
                .hasMessageContaining(", code 1000, ")
                .hasMessageEndingWith("cf-ray " + failed.ray() + ".");
    }

    @Test
    void sendsNothingWithoutAToken() {
        TokenId unknown = new TokenId("unknown");

        assertThatThrownBy(() -> calls.cloudflare.call(new ReadRetentionFlag(ZONE), unknown, Priority.CLICK))
                .isInstanceOf(TokenUnavailable.class)
                .hasMessage("Vault is sealed.");
        assertThat(asked()).isZero();
    }

    @Test
    void isRefusedBySuccessFalseUnder200AndDoesNotAskAgain() {
        fault("'kind':'success-false'");

        assertThatThrownBy(() -> call(new ReadRetentionFlag(ZONE)))
                .isInstanceOfSatisfying(CloudflareFailed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(Kind.REFUSED);
                    assertThat(failed.status()).isEqualTo(200);
                });
        assertThat(asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {520, 521, 522, 523, 524, 525, 526})
    void isBrokenByTheEdgesPagesOfHtml(int status) {
        fault("'kind':'html','status':" + status);

        CloudflareFailed failed = calls.failure(new ReadRetentionFlag(ZONE), main);

        assertThat(failed.kind()).isEqualTo(Kind.BROKEN);
        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed).hasMessageContaining("could not show the log retention flag: " + status + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-result", "missing-flag"})
    void isBrokenByASuccessWithoutWhatWasAskedFor(String kind) {
        fault("'kind':'" + kind + "'");

        CloudflareFailed failed = calls.failure(new ReadRetentionFlag(ZONE), main);

        assertThat(failed.kind()).isEqualTo(Kind.BROKEN);
        assertThat(failed.status()).isEqualTo(200);
        assertThat(failed).hasMessageContaining("the flag is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "reset-before", "reset-after"})
    void hasNoAnswerWhereItWasCutOff(String kind) {
        fault("'kind':'" + kind + "'");

        assertThat(calls.failure(new ReadRetentionFlag(ZONE), main).kind()).isEqualTo(Kind.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'status':500", "'kind':'html'", "'status':503", "'kind':'missing-flag'"})
    void readsAgainWhatWasBrokenInPassing(String fault) {
        fault(fault + ",'times':2");

        assertThat(call(new ReadRetentionFlag(ZONE))).isFalse();
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void readsThreeTimesForAClickAndFourInTheBackground() {
        fault("'status':500,'times':-1");

        assertThatThrownBy(() -> call(new ReadRetentionFlag(ZONE))).isInstanceOf(CloudflareFailed.class);
        assertThat(asked()).isEqualTo(3);
        controls.forgetCalls();
        assertThatThrownBy(() -> calls.cloudflare.call(new ReadRetentionFlag(ZONE), main, Priority.BACKGROUND))
                .isInstanceOf(CloudflareFailed.class);
        assertThat(asked()).isEqualTo(4);
    }

    @Test
    void readsAgainAfterSilenceInTheBackgroundOnly() {
        fault("'kind':'reset-before'");
        assertThatThrownBy(() -> call(new ReadRetentionFlag(ZONE))).isInstanceOf(CloudflareFailed.class);
        assertThat(asked()).isEqualTo(1);

        fault("'kind':'reset-before'");
        assertThat(calls.cloudflare
                        .call(new ReadRetentionFlag(ZONE), main, Priority.BACKGROUND)
                        .value())
                .isFalse();
        assertThat(asked()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind':'reset-before'",
                "'kind':'reset-after'",
                "'kind':'truncated'",
                "'kind':'html'",
                "'status':500",
                "'status':500,'after':true",
                "'status':503",
                "'status':429",
                "'status':301,'headers':{'Location':'/client/v4/zones'}"
            })
    void neverRepeatsAWrite(String fault) {
        fault("'method':'POST'," + fault);

        assertThatThrownBy(() -> calls.cloudflare.call(new SetRetentionFlag(ZONE, true), main, Priority.BACKGROUND))
                .isInstanceOf(CloudflareFailed.class);
        assertThat(asked()).isEqualTo(1);
    }

    private <T> T call(Operation<T> operation) {
        return calls.cloudflare.call(operation, main, Priority.CLICK).value();
    }

    private int asked() {
        return controls.flagCalls(ZONE.value()).size();
    }

    private void fault(String members) {
        controls.fault("{'path':'/zones/*/flag'," + members + "}");
    }
}
