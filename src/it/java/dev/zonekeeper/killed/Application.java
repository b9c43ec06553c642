package dev.zonekeeper.killed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sandbox.JavaProcess;
import sandbox.Sandbox;

/** Zonekeeper in a process of its own: one life of it, on the database that the last one left. */
final class Application implements AutoCloseable {

    /** Waits are short and in the proportions of the design: three times a call, and a look ten times in that. */
    private static final List<String> SETTINGS = List.of(
            "--sandbox.keep=true",
            "--logging.level.root=warn",
            "--logging.level.dev.zonekeeper.audit=info",
            "--zonekeeper.cloudflare.answer-within=2s",
            "--zonekeeper.retention.lease=6s",
            "--zonekeeper.retention.settle-every=500ms",
            "--zonekeeper.retention.confirm-within=2s",
            // The sweep works all the time, and must take no switch's effect for a change from outside.
            "--zonekeeper.retention.read-every=20s",
            "--zonekeeper.retention.read-failed-every=2s");

    private static final Pattern ANCHOR = Pattern.compile("Audit event (\\d+) .* hash ([0-9a-f]{64})$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final JavaProcess process;

    private Application(String address, JavaProcess process) {
        this.address = address;
        this.process = process;
    }

    /** Starts it and waits until it is healthy. */
    static Application start(JavaProcess.Start start, Surroundings surroundings, Path database) {
        List<String> arguments = new ArrayList<>(surroundings.arguments());
        arguments.add("--sandbox.directory=" + database);
        arguments.addAll(SETTINGS);
        JavaProcess process = start.run(Sandbox.class.getName(), arguments.toArray(String[]::new));
        Application application = new Application(surroundings.applicationAddress(), process);
        Patience.await("the application's health", Patience.TO_START, application::isHealthy);
        return application;
    }

    private boolean isHealthy() {
        if (!process.isAlive()) {
            throw new AssertionError("It does not start:\n" + String.join("\n", process.lastWords()));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all flags are read. */
    void awaitFirstReadings() {
        process.awaitAddress("Zonekeeper is at");
    }

    void stop() {
        process.stop();
    }

    /**
     * Kills it.
     *
     * @return the anchors of its audit that reached the log: the hash of each event's number
     */
    Map<Long, String> kill() {
        process.kill();
        Map<Long, String> anchors = new HashMap<>();
        for (String line : process.lastWords()) {
            Matcher anchor = ANCHOR.matcher(line);
            if (anchor.find()) {
                anchors.put(Long.parseLong(anchor.group(1)), anchor.group(2));
            }
        }
        return anchors;
    }

    @Override
    public void close() {
        process.close();
    }
}
