package dev.zonekeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalFormTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void isWhatTheDocumentShows() throws IOException {
        List<String> document = Files.readAllLines(Path.of("docs/audit-format.md"));
        Entry entry = new Entry(
                new Actor("https://sso.nordwind.example", "7f0c2a", "Olga Brandt"),
                Action.TURN_ON,
                Outcome.CONFIRMED,
                new Named("9d1c8e7b6a5f4e3d2c1b0a9f8e7d6c5b", "checkout-hartmann.com"),
                new Named("1a2b3c4d5e6f708192a3b4c5d6e7f809", "Hartmann \"Söhne\""),
                48_212L,
                "9e2c41d07bfa3c11-FRA",
                Map.of("reason", "INC-4471:\tlook\\see", "before", "OFF", "after", "ON"));

        String body = CanonicalForm.of(48_213, Instant.parse("2026-11-24T14:07:31.5Z"), entry, "7f3c".repeat(16));

        assertThat(document).contains(body, CanonicalForm.hash(body) + "  -");
    }

    @Test
    void writesNullForWhatIsNotThere() {
        Entry entry = Entry.of(Actor.ZONEKEEPER, Action.SYNC, Outcome.DONE, Map.of());

        assertThat(CanonicalForm.of(1, NOON, entry, "0"))
                .isEqualTo("{\"v\":1,\"seq\":1,\"at\":\"2026-11-24T12:00:00.000Z\","
                        + "\"actor\":{\"issuer\":null,\"subject\":null,\"name\":\"Zonekeeper\"},"
                        + "\"action\":\"SYNC\",\"outcome\":\"DONE\",\"zone\":null,\"account\":null,"
                        + "\"intentSeq\":null,\"cfRay\":null,\"details\":{},\"prev\":\"0\"}");
    }

    @Test
    void isOneLineWhateverPeopleType() {
        Entry entry = Entry.of(Actor.ZONEKEEPER, Action.SYNC, Outcome.DONE, Map.of("reason", "a\r\nb\u0001"));

        assertThat(CanonicalForm.of(1, NOON, entry, "0"))
                .contains("\"a\\u000d\\u000ab\\u0001\"")
                .doesNotContain("\n");
    }

    @Test
    void replacesWhatADatabaseOrUtf8CannotHold() {
        Entry entry =
                Entry.of(new Actor("i", "s", "No\0body"), Action.SYNC, Outcome.DONE, Map.of("why", "half \uD83D"));

        assertThat(entry.actor().name()).isEqualTo("No\uFFFDbody");
        assertThat(entry.details()).containsEntry("why", "half \uFFFD");
    }

    @Test
    void givesBackTheDetailsItWrote() {
        Map<String, String> details = Map.of("why", "\"quoted\" \\ ü 🙂\n", "reason", "", "count", "60");
        String body = CanonicalForm.of(1, NOON, Entry.of(Actor.OUTSIDE, Action.SYNC, Outcome.DONE, details), "0");

        assertThat(CanonicalForm.detailsOf(body)).isEqualTo(details);
        assertThat(CanonicalForm.detailsOf("not JSON")).isEmpty();
    }
}
