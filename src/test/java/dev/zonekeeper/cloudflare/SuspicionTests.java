package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which refusals are the token's, and which say nothing of it. */
class SuspicionTests {

    private static final Operation<Boolean> READ = new ReadRetentionFlag(ZONE);

    @ParameterizedTest
    @CsvSource({
        "401, 1000, Invalid API Token",
        "400, 6003, Invalid request headers",
        "403, 9109, Cannot use the access token from location: 203.0.113.7"
    })
    void suspectsTheTokenOfTheCall(int status, int code, String words) {
        try (RawServer server = RawServer.refusing(status, code, words);
                Calls calls = new Calls(server.url())) {
            assertThat(calls.failure(READ).maySuspectToken()).isTrue();
            assertThat(calls.tokens.nextSuspect()).isEqualTo(calls.token);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 10000, Unauthorized",
        "403, 10000, Authentication error",
        "403, 9109, Unauthorized to access requested resource",
        "400, 7003, Could not route to the location",
        "429, 1000, Invalid API Token",
        "500, 1000, Invalid API Token",
        "404, 1000, not found"
    })
    void doesNotSuspectItOfAnythingElse(int status, int code, String words) {
        try (RawServer server = new RawServer((number, request, connection) -> RawServer.say(
                        connection,
                        number == 1 ? status : 401,
                        number == 1 ? RawServer.refusal(code, words) : RawServer.refusal(1000, "Invalid API Token")));
                Calls calls = new Calls(server.url())) {
            assertThat(calls.failure(READ).maySuspectToken()).isFalse();

            // The next one is suspected for sure, so it would come second if the first had been.
            TokenId second = calls.tokens.add("second", "x".repeat(40));
            calls.failure(READ, second);
            assertThat(calls.tokens.nextSuspect()).isEqualTo(second);
        }
    }
}
