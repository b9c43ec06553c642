package sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.Simulator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.cloudflare.CloudflareMain;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.sso.SsoMain;
import sandbox.vault.VaultMain;

/** Each part in a process of its own, so that either can be killed. */
class PartsAloneTests {

    private static final String ZONE = CloudflareSimulator.zoneId("kestrelbank.com");

    private final Deque<JavaProcess> processes = new ArrayDeque<>();
    private final int applicationPort = FreePort.orAny(0);
    private final int ssoPort = FreePort.orAny(0);

    @TempDir
    private Path folder;

    @AfterEach
    void endAll() {
        processes.forEach(JavaProcess::close);
    }

    @Test
    void outliveTheApplicationWhichKeepsWhatItStored() {
        JavaProcess cloudflare = start(CloudflareMain.class, "--port=0");
        JavaProcess vault = start(VaultMain.class, "--port=0");
        JavaProcess sso =
                start(SsoMain.class, "--port=" + ssoPort, "--application=http://localhost:" + applicationPort);
        URI api = URI.create(cloudflare.awaitAddress("Cloudflare simulator ready at"));
        URI secrets = URI.create(vault.awaitAddress("Sandbox Vault ready at"));
        sso.awaitAddress("Sandbox sign-in ready at");
        String[] arguments = {
            "--server.port=" + applicationPort,
            "--sandbox.cloudflare=elsewhere",
            "--sandbox.cloudflare.port=" + api.getPort(),
            "--sandbox.vault=elsewhere",
            "--sandbox.vault.port=" + secrets.getPort(),
            "--sandbox.sso=elsewhere",
            "--sandbox.sso.port=" + ssoPort,
            "--sandbox.keep=true"
        };
        Simulator simulator = new Simulator(api.resolve("/client/v4").toString());
        boolean before = simulator.flag(ZONE);

        JavaProcess application = start(Sandbox.class, arguments);
        switchFlag(new Visitor(application.awaitAddress("Zonekeeper is at")), !before);
        application.kill();
        JavaProcess again = start(Sandbox.class, arguments);
        Visitor visitor = new Visitor(again.awaitAddress("Zonekeeper is at"));

        assertThat(simulator.flag(ZONE)).isEqualTo(!before);
        assertThat(visitor.signIn("/zones?q=kestrelbank", "operator", "operator"))
                .contains("cards.kestrelbank.com");
        assertThat(visitor.open("/audit").body()).contains("before the kill");
    }

    private static void switchFlag(Visitor visitor, boolean on) {
        assertThat(visitor.signIn("/zones", "operator", "operator")).contains("kestrelbank.com");
        HttpResponse<String> question = visitor.open("/zones/" + ZONE + "/retention?enabled=" + on);
        HttpResponse<String> answer =
                visitor.submit(question, "/zones/" + ZONE + "/retention", Map.of("reason", "before the kill"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private JavaProcess start(Class<?> main, String... arguments) {
        JavaProcess process = JavaProcess.Start.in(folder).run(main.getName(), arguments);
        processes.push(process);
        return process;
    }
}
