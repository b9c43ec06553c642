package dev.zonekeeper.cloudflare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks HTTP byte by byte as a test wants it, and remembers every request as it came. */
final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** What is done with a request. */
    interface Answering {
        /** Writes what is to be answered; {@code number} says which request it is, from 1. */
        void answer(int number, String request, Socket connection) throws IOException;
    }

    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Answering answering;

    RawServer(Answering answering) {
        this.answering = answering;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    /** One that answers everything with the same. */
    static RawServer saying(int status, String body, String... headers) {
        return new RawServer((number, request, connection) -> say(connection, status, body, headers));
    }

    /** One that answers everything with the envelope of a refusal. */
    static RawServer refusing(int status, int code, String words) {
        return saying(status, refusal(code, words));
    }

    static String refusal(int code, String words) {
        return "{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"messages\":[],\"result\":null}"
                .formatted(code, words);
    }

    static String flag(boolean flag) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"flag\":" + flag + "}}";
    }

    static void say(Socket connection, int status, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        write(
                connection,
                "HTTP/1.1 " + status + " Odd\r\n" + more + "Content-Length: " + bytes.length + "\r\n\r\n" + body);
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    /** Resets the connection instead of closing it. */
    static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/client/v4";
    }

    /** Whole requests, in the order of their arrival. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** The first line of each. */
    List<String> lines() {
        return requests.stream()
                .map(request -> request.lines().findFirst().orElse(""))
                .toList();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket connection = server.accept();
            connections.add(connection);
            begin(() -> serve(connection));
        }
    }

    private void serve(Socket connection) throws IOException {
        while (!connection.isClosed()) {
            String request = read(connection.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            requests.add(request);
            answering.answer(requests.size(), request, connection);
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        Matcher length = LENGTH.matcher(text);
        int rest = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text + new String(in.readNBytes(rest), StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side went, or the test is over.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
