package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that mean one thing to a rule and another to a route. The stand-in pages name the path that they took. */
class PathTricksTests {

    private static final Browser VIEWER = new Browser(AccessServer.shared());

    private final AccessServer server = AccessServer.shared();

    @BeforeAll
    static void signIn() {
        VIEWER.signIn("viewer", "/zones");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tokens",
                "/tokens/",
                "//tokens",
                "/./tokens",
                "/%2e/tokens",
                "/tokens;x=y",
                "/tokens;.css",
                "/;/tokens",
                "/tokens%20",
                "/tokens%00",
                "/tokens%0a",
                "/tokens%09",
                "/tokens%3b",
                "/tokens%2f",
                "/tokens%252f",
                "/%2ftokens",
                "/%74okens",
                "/TOKENS",
                "/Tokens",
                "/tokens.html",
                "/tokens.json",
                "/tokens/styles/index.css",
                "/styles/../tokens",
                "/styles/%2e%2e/tokens",
                "/styles/..%2ftokens",
                "/styles/..;/tokens",
                "/styles/%2e%2e%2ftokens",
                "/styles/..%5ctokens",
                "/styles\\..\\tokens",
                "/zones/../tokens",
                "/zones/abc/../../tokens",
                "/zones/abc%2f..%2f..%2ftokens",
                "/zones/..;/tokens",
                "/actuator/health/../../tokens",
                "/actuator/health;/../../tokens",
                "/signed-out/../tokens",
                "/0123456789ab/styles/../../tokens",
                "http://localhost/tokens",
                "http://evil.example/tokens",
                "tokens",
                "/tokens?x=/styles/index.css",
                "/tokens#/styles/index.css",
            })
    void openNoPageThatARoleDoesNotHave(String target) {
        String answer = raw("GET " + target + " HTTP/1.1");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|403|404|421) .*").doesNotContain("the page /");
        saysNothingOfTheInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/styles/../application.yml",
                "/styles/%2e%2e/application.yml",
                "/styles/..%2f..%2fapplication.yml",
                "/styles/%252e%252e/application.yml",
                "/webjars/..%5c..%5capplication.yml",
                "/webjars/%2e%2e/%2e%2e/db/migration/V001__audit.sql",
                "/webjars/../../messages/access.properties",
                "/scripts/....//....//application.yml",
                "/icons/file:/etc/passwd",
                "/styles/META-INF/MANIFEST.MF",
                "/0123456789ab/styles/%2e%2e/%2e%2e/application.yml",
                "/application.yml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/db/migration/V001__audit.sql",
            })
    void openNoFileBesideOurs(String target) {
        String answer = raw("GET " + target + " HTTP/1.1");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (400|403|404) .*")
                .doesNotContain("issuer-uri", "create table", "root:");
        saysNothingOfTheInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /zones HTTP/1.1\r\nHost: evil.example",
                "GET /zones HTTP/1.1\r\nHost: localhost",
                "GET /zones HTTP/1.1\r\nHost: a b",
                "GET /zones HTTP/1.1\r\nX: y\u0000z",
                "GET /zones HTTP/9.9",
                "GET /zones\u0007 HTTP/1.1",
                "GET http://evil.example/zones HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1",
                "TRACE /zones HTTP/1.1",
                "GET",
                "nonsense",
            })
    void orOtherTricksGetNoPage(String start) {
        String answer = raw(start);

        assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotContain("the page /", "zonekeeper=");
        saysNothingOfTheInside(answer);
    }

    @Test
    void theRightAddressIsTaken() {
        assertThat(raw("GET /zones HTTP/1.1")).startsWith("HTTP/1.1 200").endsWith("the page /zones");
        assertThat(raw("GET /%7aones HTTP/1.1")).doesNotStartWith("HTTP/1.1 5");
    }

    private static void saysNothingOfTheInside(String answer) {
        assertThat(answer).doesNotContain("Apache", "Tomcat", "Whitelabel", "\tat ", "springframework", "Exception");
    }

    /** As it stands: Java's own client would put most of these right. */
    private String raw(String start) {
        HttpCookie session = VIEWER.cookie("zonekeeper");
        URI home = URI.create(server.url());
        String host = start.contains("Host:") ? "" : "Host: localhost:" + home.getPort() + "\r\n";
        String request = start + "\r\n" + host + "Cookie: zonekeeper=" + session.getValue()
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), home.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
