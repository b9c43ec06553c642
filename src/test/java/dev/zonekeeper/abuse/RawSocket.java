package dev.zonekeeper.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no client would, and reads what comes back until the connection ends. */
final class RawSocket {

    private static final int PATIENCE = 15_000;

    private RawSocket() {}

    static Reply send(byte[] request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Abused.port())) {
            socket.setSoTimeout(PATIENCE);
            write(socket, request);
            read(socket.getInputStream(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply(answer.toString(StandardCharsets.UTF_8));
    }

    /** Whoever is refused early may find that nobody reads on. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
        } catch (IOException e) {
            // What was answered before counts.
        }
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (SocketException e) {
            // A reset ends it too.
        }
    }

    private static Reply reply(String text) {
        if (text.isEmpty()) {
            return Reply.CLOSED;
        }
        if (!text.startsWith("HTTP/")) {
            return new Reply(URI.create(Abused.URL), Reply.WITHOUT_STATUS, "", text);
        }
        int end = text.indexOf("\r\n\r\n");
        String head = (end < 0 ? text : text.substring(0, end)).replace("\r", "");
        String[] line = head.lines().findFirst().orElse("").split(" ", 3);
        int status = line.length > 1 && line[1].matches("\\d{3}") ? Integer.parseInt(line[1]) : 999;
        return new Reply(URI.create(Abused.URL), status, head, end < 0 ? "" : text.substring(end + 4));
    }
}
