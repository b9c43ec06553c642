package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Retention;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A lease is as long as a write needs it; a call of the running sandbox takes 2 s at most. */
class LeaseTests {

    private static final Instant NOW = Instant.parse("2026-11-24T14:07:31Z");

    @Test
    void lastsAMinuteByDefaultOfWhichHalfMustBeLeftToSend() {
        Lease lease = lease(Map.of());
        OpenIntent intent = intent(lease.from(NOW));

        assertThat(intent.leaseUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(lease.maySend(intent, NOW.plusSeconds(30))).isTrue();
        assertThat(lease.maySend(intent, NOW.plusSeconds(30).plusMillis(1))).isFalse();
    }

    @Test
    void keepsItsProportionsWhenItIsShorter() {
        Lease lease = lease(Map.of("lease", "6s"));
        OpenIntent intent = intent(lease.from(NOW));

        assertThat(lease.maySend(intent, NOW.plusSeconds(3))).isTrue();
        assertThat(lease.maySend(intent, NOW.plusMillis(3001))).isFalse();
    }

    @Test
    void isRefusedWhereAWriteMayTakeLonger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lease(Map.of("lease", "5999ms")))
                .withMessageContaining("zonekeeper.retention.lease")
                .withMessageContaining("6000ms");
    }

    private static Lease lease(Map<String, String> set) {
        RetentionSettings settings =
                new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("", RetentionSettings.class);
        return new Lease(settings, RunningSandbox.bean(Cloudflare.class));
    }

    private static OpenIntent intent(Instant leaseUntil) {
        return new OpenIntent(new ZoneId("0".repeat(32)), 1, Retention.ON, "Olga Brandt", NOW, "here", leaseUntil);
    }
}
