package dev.zonekeeper.abuse;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One request that nobody should send.
 *
 * @param number by which it can be made again, with the seed
 * @param target path and query, as they go over the wire
 * @param headers without those of the session
 * @param twist what a raw one is, before it goes out; empty for one that a client can send
 */
record BadRequest(
        int number,
        String route,
        String method,
        String target,
        List<Map.Entry<String, String>> headers,
        String body,
        String twist) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    boolean isRaw() {
        return !twist.isEmpty();
    }

    HttpRequest forClient() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Abused.URL + target))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        return request.build();
    }

    byte[] forWire(String cookie) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: localhost:").append(Abused.port()).append("\r\nConnection: close\r\n");
        if (!cookie.isEmpty()) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        headers.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        head.append("Content-Length: ").append(bytes.length).append("\r\n");
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(Twist.of(twist, head.toString()).getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes(bytes);
        return wire.toByteArray();
    }

    @Override
    public String toString() {
        String start = target.substring(0, Math.min(target.length(), 300));
        return "#%d %s %s %s (%s) %s, %d bytes of body"
                .formatted(
                        number,
                        method,
                        start,
                        headers.toString().replaceAll("(?s)(.{300}).*", "$1"),
                        route,
                        twist,
                        body.length());
    }
}
