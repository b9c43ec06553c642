package dev.zonekeeper.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import sandbox.cloudflare.CloudflareSimulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each check of {@code src/it/witness/witness.js} is a test. */
@ExtendWith(WithNode.class)
class OfficialClientTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> findsTheSimulatorAsItExpectsCloudflare(Node node) {
        List<String> lines;
        try (CloudflareSimulator simulator = CloudflareSimulator.start(0)) {
            lines = node.run("witness.js", JSON.writeValueAsString(whatItHolds(simulator)));
        }
        assertThat(lines).hasSizeGreaterThan(20);
        return lines.stream().map(JSON::readTree).map(OfficialClientTests::test);
    }

    private static Map<String, Object> whatItHolds(CloudflareSimulator simulator) {
        return Map.of(
                "origin", "http://127.0.0.1:" + simulator.port(),
                "account", CloudflareSimulator.KESTREL_BANK,
                "zone", CloudflareSimulator.zoneId("cards.kestrelbank.com"),
                "unentitled", CloudflareSimulator.zoneId("kestrel-wealth.ch"),
                "tokens",
                        Map.of(
                                "main", CloudflareSimulator.MAIN_TOKEN,
                                "readOnly", CloudflareSimulator.READ_ONLY_TOKEN,
                                "full", CloudflareSimulator.FULL_TOKEN,
                                "expired", CloudflareSimulator.EXPIRED_TOKEN,
                                "account", CloudflareSimulator.ACCOUNT_TOKEN));
    }

    private static DynamicTest test(JsonNode line) {
        String name = line.path("name").asString();
        // Reports number the tests of a factory, so a failure says its name itself.
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(line.path("failure").asString("")).as(name).isEmpty());
    }
}
