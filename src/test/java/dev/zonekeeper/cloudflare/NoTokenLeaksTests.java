package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.vault.EverythingLogged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClientException;

/** Looks for the token in all that is logged at TRACE and in all that is thrown. */
class NoTokenLeaksTests {

    private static final Operation<Boolean> READ = new ReadRetentionFlag(ZONE);
    private static final Operation<Boolean> WRITE = new SetRetentionFlag(ZONE, true);

    @Test
    void logsNothingOfItInACallThatSucceeds() {
        try (RawServer server = RawServer.saying(200, RawServer.flag(true));
                EverythingLogged log = new EverythingLogged();
                Calls calls = new Calls(server.url())) {
            calls.call(WRITE);

            assertThat(server.requests().get(0)).contains(Calls.VALUE);
            assertThat(log.lines()).anyMatch(line -> line.startsWith("reactor.netty"));
            assertThat(log.lines()).noneMatch(line -> line.contains("CANARY"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 302, 400, 401, 403, 429, 500, 520})
    void showsNothingOfItInACallThatFails(int status) {
        try (RawServer server = new RawServer((number, request, connection) -> {
                    if (status == 0) {
                        RawServer.reset(connection);
                    } else {
                        RawServer.say(connection, status, RawServer.refusal(9109, "no"), "Location: http://localhost/");
                    }
                });
                EverythingLogged log = new EverythingLogged();
                Calls calls = new Calls(server.url())) {
            CloudflareFailed failed = calls.failure(WRITE);

            assertThat(EverythingLogged.printed(failed)).doesNotContain("CANARY");
            assertThat(log.lines()).anyMatch(line -> line.startsWith("dev.zonekeeper.cloudflare"));
            assertThat(log.lines()).noneMatch(line -> line.contains("CANARY"));
        }
    }

    @Test
    void showsNothingOfItWhereNobodyAnswers() {
        RawServer gone = RawServer.saying(200, "");
        gone.close();
        try (RawServer silent = new RawServer((number, request, connection) -> {});
                EverythingLogged log = new EverythingLogged();
                Calls toNobody = new Calls(gone.url());
                Calls toSilent = new Calls(Calls.settings(silent.url(), Duration.ofMillis(300)))) {
            String thrown =
                    EverythingLogged.printed(toNobody.failure(READ)) + EverythingLogged.printed(toSilent.failure(READ));

            assertThat(thrown + String.join("\n", log.lines())).doesNotContain("CANARY");
        }
    }

    @Test
    void handsOutNoHeadersWithTheCause() {
        String tooLong = "x".repeat(300_000);
        try (RawServer resetting = new RawServer((number, request, connection) -> RawServer.reset(connection));
                RawServer talking = RawServer.saying(200, tooLong);
                Calls toResetting = new Calls(resetting.url());
                Calls toTalking = new Calls(talking.url())) {

            assertThat(causes(toResetting.failure(WRITE)))
                    .hasSizeGreaterThan(1)
                    .noneMatch(WebClientException.class::isInstance);
            assertThat(causes(toTalking.failure(WRITE)))
                    .hasSizeGreaterThan(1)
                    .noneMatch(WebClientException.class::isInstance);
        }
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
