package dev.zonekeeper.abuse;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An answer as it came over the wire.
 *
 * @param address what was asked for
 * @param status 0 where the connection was closed without an answer
 * @param head status line and headers, a line each
 */
record Reply(URI address, int status, String head, String body) {

    /** What is answered to HTTP/0.9 has none. */
    static final int WITHOUT_STATUS = 9;

    static final Reply CLOSED = new Reply(URI.create(Abused.URL), 0, "", "");

    static Reply of(HttpResponse<byte[]> answer) {
        String head = answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
        return new Reply(
                answer.uri(),
                answer.statusCode(),
                "HTTP " + answer.statusCode() + "\n" + head,
                new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** The first header of this name; empty if there is none. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    boolean isFile() {
        return header("content-disposition").startsWith("attachment");
    }

    @Override
    public String toString() {
        return head + "\n\n" + body.substring(0, Math.min(body.length(), 1500));
    }
}
