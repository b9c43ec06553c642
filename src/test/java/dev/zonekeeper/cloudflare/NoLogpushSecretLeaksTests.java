package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.vault.EverythingLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks for the key of a Logpush destination in all that is logged at TRACE and in all that is thrown. */
class NoLogpushSecretLeaksTests {

    private static final String KEY = "LOGPUSH-CANARY";
    private static final String JOB =
            "{\"dataset\":\"http_requests\",\"destination_conf\":\"s3://nw-edge/x?secret-access-key=" + KEY + "\"}";

    @Test
    void logsNothingOfItInACallThatSucceeds() {
        String body = "{\"success\":true,\"errors\":[],\"result\":[" + JOB + "]}";
        try (RawServer server = RawServer.saying(200, body);
                EverythingLogged log = new EverythingLogged();
                Calls calls = new Calls(server.url())) {
            LogpushJobs jobs = calls.call(new ListLogpushJobs(ZONE)).value();

            assertThat(jobs.jobs()).hasSize(1);
            assertThat(log.lines()).anyMatch(line -> line.startsWith("reactor.netty"));
            assertThat(log.lines()).noneMatch(line -> line.contains(KEY));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Cut off in the middle.
                "{\"success\":true,\"result\":[" + JOB,
                "{\"success\":false,\"errors\":[{\"code\":1002,\"message\":\"cannot write to " + KEY
                        + "\"}],\"result\":[" + JOB + "]}",
                "{\"success\":false,\"errors\":[{\"code\":1002,\"error_chain\":[{\"message\":\"" + KEY + "\"}]}]}",
                "{\"success\":true,\"result\":" + JOB + "}",
                "[" + JOB + "]",
                KEY
            })
    void showsNothingOfItInACallThatFails(String body) {
        for (int status : new int[] {200, 403, 429, 502}) {
            try (RawServer server = RawServer.saying(status, body);
                    EverythingLogged log = new EverythingLogged();
                    Calls calls = new Calls(server.url())) {
                CloudflareFailed failed = calls.failure(new ListLogpushJobs(ZONE));

                assertThat(EverythingLogged.printed(failed)).doesNotContain(KEY);
                assertThat(log.lines()).anyMatch(line -> line.startsWith("dev.zonekeeper.cloudflare"));
                assertThat(log.lines()).noneMatch(line -> line.contains(KEY));
            }
        }
    }
}
