package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.Await;
import dev.zonekeeper.MovableClock;
import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.MappedRoutes.Route;
import dev.zonekeeper.access.Matrix.Line;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import sandbox.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application, asked for every route by each of its people, each with a token against forged forms. */
class MatrixTests {

    private static final String IN = "branches.kestrelbank.co.uk";
    private static final String OUT = "nordwind-rail.eu";
    private static final String NONE = "0".repeat(32);
    private static final Set<String> DENIALS = Set.of("sign-in", "401", "403", "404", "405");
    private static final Map<String, Browser> BROWSERS = new HashMap<>();
    // Of its own: a flag or an open intent that other tests leave behind would be another answer.
    private static final Sandbox SANDBOX = SecondSandbox.start("matrix", new MovableClock());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate database = SANDBOX.application().getBean(JdbcTemplate.class);
    private final String inside = idOf(IN);
    private final String outside = idOf(OUT);

    @BeforeAll
    static void comeIn() {
        Await.until(
                "the first readings",
                () -> zones().counts(ZoneFilter.all(), Scope.all(), Instant.EPOCH)
                                        .total()
                                >= 60
                        && zones().due(Instant.now(), 1).isEmpty());
        Matrix.PEOPLE.forEach(person -> BROWSERS.put(person, browserOf(person)));
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    static Stream<Line> lines() {
        return Matrix.lines().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void answersEachAsTheTableSays(Line line) {
        List<String> answers = new ArrayList<>();
        for (String person : Matrix.PEOPLE) {
            answers.add(answer(line, person));
        }
        assertThat(answers).as("%s for %s", line, Matrix.PEOPLE).isEqualTo(line.answers());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void answersHeadAsGet(Line line) {
        if (line.method().equals("GET")) {
            assertThat(Matrix.PEOPLE)
                    .extracting(person -> word(send(BROWSERS.get(person), line, "HEAD", "")))
                    .isEqualTo(line.answers());
        }
    }

    @Test
    void hasALineForEveryRoute() {
        MappedRoutes mapped = new MappedRoutes(SANDBOX.application());
        Set<Route> asked = lines().flatMap(line -> mapped.of(line.method(), path(line)).stream())
                .collect(Collectors.toSet());

        assertThat(mapped.all()).hasSizeGreaterThan(15);
        assertThat(mapped.all()).as("routes that no line asks for").allMatch(asked::contains);
    }

    @Test
    void knowsEveryWayToAHandler() {
        MappedRoutes mapped = new MappedRoutes(SANDBOX.application());
        var application = (ServletWebServerApplicationContext) SANDBOX.application();

        assertThat(mapped.others())
                .extracting(mapping -> mapping.getClass().getSimpleName())
                .containsOnly("RouterFunctionMapping");
        assertThat(application.getServletContext().getServletRegistrations()).containsOnlyKeys("dispatcherServlet");
    }

    /** The answer in the table's words; a denied request has changed nothing and called nobody. */
    private String answer(Line line, String person) {
        String method = line.method();
        boolean signsOut = method.equals("POST") && line.address().equals("/logout");
        Browser browser = signsOut ? browserOf(person) : BROWSERS.get(person);
        String token = method.equals("POST") ? token(browser, person) : "";
        new Simulator(SANDBOX.cloudflareUrl()).forgetCalls();
        Stored before = Stored.in(database);
        HttpResponse<String> response = send(browser, line, method, token);
        String answer = word(response);
        if (DENIALS.contains(answer)) {
            assertThat(Stored.in(database).differenceTo(before))
                    .as("rows changed after %s by %s", line, person)
                    .isEmpty();
            assertThat(calls()).as("calls after %s by %s", line, person).isEmpty();
        } else if (method.equals("POST") && line.address().endsWith("/retention")) {
            switchBack(address(line));
        }
        return answer;
    }

    private HttpResponse<String> send(Browser browser, Line line, String method, String token) {
        String[] headers = line.isHtmx() ? new String[] {"HX-Request", "true"} : new String[0];
        if (!method.equals("POST")) {
            return browser.ask(method, address(line), headers);
        }
        Map<String, String> everyForm =
                Map.of("_csrf", token, "enabled", "true", "seen", "OFF", "name", "second", "value", "v".repeat(40));
        return browser.post(address(line), everyForm, headers);
    }

    private static String token(Browser browser, String person) {
        // Strangers are given none, see CsrfTests.
        return person.equals("anonymous") ? "of nobody" : browser.token();
    }

    private static String word(HttpResponse<String> answer) {
        String target = answer.headers().firstValue("Location").orElse("");
        boolean signIn = target.startsWith(application() + "/oauth2/authorization/sso?to=");
        return signIn && answer.statusCode() == 302 ? "sign-in" : String.valueOf(answer.statusCode());
    }

    /** What Cloudflare was asked about the two zones, or told. */
    private List<JsonNode> calls() {
        String address = SANDBOX.cloudflareUrl().replace("/client/v4", "/sandbox/calls");
        List<JsonNode> calls = new ArrayList<>();
        for (JsonNode call : JSON.readTree(new Browser(address).get(address).body())) {
            String path = call.path("path").asString();
            if (!call.path("method").asString().equals("GET") || path.contains(inside) || path.contains(outside)) {
                calls.add(call);
            }
        }
        return calls;
    }

    private void switchBack(String address) {
        Browser operator = BROWSERS.get("operator");
        Map<String, String> off = Map.of("_csrf", operator.token(), "enabled", "false", "seen", "ON");
        assertThat(operator.post(address, off).statusCode()).isEqualTo(302);
    }

    private String address(Line line) {
        return line.address()
                .replace("{in}", inside)
                .replace("{out}", outside)
                .replace("{none}", NONE)
                .replace("{in.name}", IN)
                .replace("{out.name}", OUT);
    }

    private String path(Line line) {
        return address(line).replaceFirst("\\?.*", "");
    }

    private static Browser browserOf(String person) {
        Browser browser = new Browser(application());
        if (!person.equals("anonymous")) {
            browser.signIn(person, "/zones");
        }
        return browser;
    }

    private static String idOf(String name) {
        return zones().named(name, Scope.all()).get(0).id().value();
    }

    private static Zones zones() {
        return SANDBOX.application().getBean(Zones.class);
    }

    private static String application() {
        return SANDBOX.applicationUrl();
    }
}
