package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.zones.Visitor;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import sandbox.cloudflare.CloudflareSimulator;

/** Walks of all zones that do not come to their end: what was known stays, the status page says why. */
class ListingFaultTests {

    private final Simulator cloudflare = SecondSandbox.cloudflare();
    private final Visitor viewer = Visitor.as("viewer", SecondSandbox.sandbox().applicationUrl());
    private long zones;

    @BeforeEach
    void count() {
        assertThat(ListedPage.walk().words()).isNull();
        zones = counted();
        cloudflare.forgetCalls();
    }

    @AfterEach
    void recoversByItself() {
        cloudflare.clearFaults();
        assertThat(ListedPage.walk().words()).isNull();
        assertThat(status()).contains("All zones were walked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'status': 500 | could not list the zones: 500 | 4",
                "'kind': 'html', 'status': 521 | could not list the zones: 521 | 4",
                "'kind': 'success-false' | refused to list the zones: 200, code 1004 | 1",
                "'kind': 'truncated' | list the zones and gave no answer | 4",
                "'kind': 'missing-result' | but the list of zones is missing | 4",
                "'status': 302, 'headers': {'Location': '/elsewhere'} | could not list the zones: 302 | 4",
                "'status': 403 | refused to list the zones: 403, code 10000 | 1",
                "'kind': 'endless', 'delayMillis': 5 | list the zones and | 4"
            })
    void keepWhatWasKnownAndAreTold(String fault, String says, int calls) {
        String nordwind = CloudflareSimulator.NORDWIND_GROUP;
        cloudflare.fault("{'path': '/zones?*account.id=" + nordwind + "', 'times': -1, " + fault + "}");

        assertThat(ListedPage.walk().words()).contains(says);

        assertThat(status()).contains("did not come to its end.", says);
        assertThat(counted()).isEqualTo(zones);
        assertThat(listings(nordwind)).isEqualTo(calls);
        assertThat(listings(CloudflareSimulator.KESTREL_BANK))
                .as("others are walked")
                .isEqualTo(1);
        assertThat(listings(CloudflareSimulator.ATLAS_MEDIA)).isPositive();
        assertThat(viewer.get("/zones").statusCode()).isEqualTo(200);
        assertThat(cloudflare.verifications()).isZero();
    }

    @Test
    void aListOfTwoMegabytesIsOne() {
        ListedPage page = new ListedPage(CloudflareSimulator.NORDWIND_GROUP);
        for (int i = 1; i <= 40; i++) {
            String filler = "'filler': '" + "x".repeat(52_000) + "', 'status': 'active'";
            page.ours(ListedPage.id(1000 + i), "z%d.large.example".formatted(i), "Nordwind Group", filler);
        }
        page.order();

        assertThat(ListedPage.walk().words()).isNull();

        assertThat(SecondSandbox.named("z1.large.example")).hasSize(1);
        assertThat(SecondSandbox.named("z40.large.example")).hasSize(1);
    }

    private long listings(String account) {
        return cloudflare.logged().stream()
                .filter(call ->
                        call.path().startsWith("/zones?page=1&") && call.path().endsWith(account))
                .count();
    }

    private String status() {
        return HtmlUtils.htmlUnescape(viewer.get("/status").body());
    }

    private static long counted() {
        return SecondSandbox.bean(Zones.class)
                .counts(ZoneFilter.all(), Scope.all(), Instant.EPOCH)
                .total();
    }
}
