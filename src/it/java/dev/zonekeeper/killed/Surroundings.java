package dev.zonekeeper.killed;

import dev.zonekeeper.Simulator;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import sandbox.FreePort;
import sandbox.JavaProcess;
import sandbox.cloudflare.CloudflareMain;
import sandbox.sso.SsoMain;
import sandbox.vault.VaultMain;

/** Cloudflare, Vault and sign-in, each in a process of its own that outlives every kill. */
final class Surroundings implements AutoCloseable {

    private final Deque<JavaProcess> processes = new ArrayDeque<>();
    private final int applicationPort = FreePort.orAny(0);
    private final int ssoPort = FreePort.orAny(0);
    private final URI cloudflare;
    private final URI vault;

    Surroundings(Path directory) {
        JavaProcess simulator = start(directory, CloudflareMain.class, "--port=0");
        JavaProcess secrets = start(directory, VaultMain.class, "--port=0");
        JavaProcess sso = start(directory, SsoMain.class, "--port=" + ssoPort, "--application=" + applicationAddress());
        cloudflare = URI.create(simulator.awaitAddress("Cloudflare simulator ready at"));
        vault = URI.create(secrets.awaitAddress("Sandbox Vault ready at"));
        sso.awaitAddress("Sandbox sign-in ready at");
    }

    private JavaProcess start(Path directory, Class<?> main, String... arguments) {
        JavaProcess process = JavaProcess.Start.in(directory).run(main.getName(), arguments);
        processes.push(process);
        return process;
    }

    String applicationAddress() {
        return "http://localhost:" + applicationPort;
    }

    /** What leads the application to them. */
    List<String> arguments() {
        return List.of(
                "--server.port=" + applicationPort,
                "--sandbox.cloudflare=elsewhere",
                "--sandbox.cloudflare.port=" + cloudflare.getPort(),
                "--sandbox.vault=elsewhere",
                "--sandbox.vault.port=" + vault.getPort(),
                "--sandbox.sso=elsewhere",
                "--sandbox.sso.port=" + ssoPort);
    }

    Simulator simulator() {
        return new Simulator(cloudflare.resolve("/client/v4").toString());
    }

    Calls calls() {
        return Calls.read(cloudflare);
    }

    @Override
    public void close() {
        processes.forEach(JavaProcess::close);
    }
}
