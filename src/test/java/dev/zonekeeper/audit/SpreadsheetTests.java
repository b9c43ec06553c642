package dev.zonekeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit as a file that somebody opens in a spreadsheet, with a strict reader, and beside the page. */
class SpreadsheetTests {

    private static final List<String> NAMES = List.of(
            "=HYPERLINK(\"http://x.test\",\"y\")",
            "+1",
            "-2+3",
            "@SUM(1)",
            "\t=1",
            "\n=1",
            " =1",
            "\uff1d1+1",
            "a\";=1+1;\"",
            "B\u00fccher, S\u00f6hne",
            "=cmd|x",
            "two\r\nlines");

    private final AuditFixture audit = new AuditFixture();
    private final AuditController page = new AuditController(audit.events, audit.chain);
    private final AuditExport export = new AuditExport(audit.events, audit.log, page, audit);

    @Test
    void hasAsManyRowsAndColumnsAsItShouldWhateverPeopleAreCalled() throws IOException {
        appendAll();

        List<List<String>> rows = StrictCsv.rows(csv(Map.of()));

        assertThat(rows).hasSize(NAMES.size() + 1);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(rows.get(0)).startsWith("seq", "at_utc", "who");
    }

    @Test
    void holdsNoFormulaUnderWhicheverSeparator() throws IOException {
        appendAll();
        String csv = csv(Map.of());

        List<String> cells = new ArrayList<>();
        StrictCsv.rows(csv).forEach(cells::addAll);
        StrictCsv.rows(csv).forEach(row -> row.forEach(cell -> cells.addAll(List.of(cell.split("[;\\t\\r\\n]")))));

        assertThat(cells)
                .noneMatch(cell -> cell.strip().matches("(?s)[\\p{Z}\\p{Cf}\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*"));
    }

    @Test
    void keepsNumbersAsNumbersAndTextReadable() throws IOException {
        appendAll();

        List<List<String>> rows = StrictCsv.rows(csv(Map.of()));

        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(0)).allMatch(seq -> seq.matches("\\d+"));
        assertThat(rows).anyMatch(row -> row.contains("B\u00fccher, S\u00f6hne"));
    }

    @Test
    void hasTheRawValuesInNdjson() throws IOException {
        appendAll();

        List<String> names = new ArrayList<>();
        for (String line : download(Map.of("format", "ndjson"))
                .getContentAsString(StandardCharsets.UTF_8)
                .split("\n")) {
            JsonNode event = JsonMapper.shared().readTree(line);
            names.add(event.path("account").path("name").asString());
        }

        assertThat(names).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    /** A filter's characters mean themselves on the page, in its count, in the file and in what is recorded of the file. */
    @ParameterizedTest
    @ValueSource(strings = {"_", "%", "a_b", "100%", "!", "\\", "'", "\"", "[a]", "*", "nothing like it"})
    void agreesWithThePageOnWhatAFilterFinds(String term) throws IOException {
        List<String> zones = List.of("100%_net", "a_b", "axb", "o'brien \\ s\u00f6hne", "say \"!\"", "[a]*", "plain");
        zones.forEach(zone -> audit.intend(AuditFixture.KESTREL, zone));
        long expected = zones.stream().filter(zone -> zone.contains(term)).count();
        AuditFilter filter = new AuditFilter(term, "", null, null, null, null, ZoneOffset.UTC);

        assertThat(audit.events.page(filter, AuditFixture.ADMIN, 1, 50).rows()).hasSize((int) expected);
        assertThat(audit.events.page(filter, AuditFixture.ADMIN, 1, 50).total()).isEqualTo(expected);
        assertThat(StrictCsv.rows(csv(Map.of("zone", term)))).hasSize((int) expected + 1);
        assertThat(audit.events
                        .upTo(99, AuditFilter.ALL, AuditFixture.ADMIN, 1)
                        .get(0)
                        .details())
                .containsEntry("count", String.valueOf(expected));
    }

    private void appendAll() {
        for (String name : NAMES) {
            Actor actor = new Actor("https://sso.example", name, name);
            Named account = new Named("a".repeat(32), name);
            audit.log.append(new Entry(
                    actor,
                    Action.TURN_ON,
                    Outcome.INTENDED,
                    AuditFixture.zone(name),
                    account,
                    null,
                    null,
                    Map.of("before", "OFF", "reason", name)));
        }
    }

    private String csv(Map<String, String> filter) throws IOException {
        Map<String, String> parameters = new java.util.HashMap<>(filter);
        parameters.put("format", "csv");
        String file = download(parameters).getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF");
        return file.substring(1);
    }

    private MockHttpServletResponse download(Map<String, String> parameters) throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        List<Grant> grants = List.of(new Grant(Role.ADMIN, List.of("*")));
        Person admin = new Person("https://sso.example", "vera-1", "Vera", "groups", List.of("zk"), grants);
        export.export(parameters, admin, new ExtendedModelMap(), answer);
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"[a-z0-9-]+\\.(csv|ndjson)\"");
        return answer;
    }
}
