package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.retention.FaultyZone.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that leads elsewhere: the token goes to Cloudflare and to nobody whom an answer names. */
class RedirectTests {

    private final FaultyZone zone = new FaultyZone("nordwind-rail.eu");
    private final List<String> visits = new CopyOnWriteArrayList<>();
    private HttpServer elsewhere;

    @BeforeEach
    void listenElsewhere() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", visit -> {
            visits.add(
                    visit.getRequestMethod() + " " + visit.getRequestHeaders().getFirst("Authorization"));
            visit.sendResponseHeaders(200, -1);
            visit.close();
        });
        elsewhere.start();
        zone.begin();
    }

    @AfterEach
    void calm() {
        elsewhere.stop(0);
        zone.calm();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aReadingDoesNotFollow(int status) {
        zone.fault(redirect(status) + ", 'times': -1");

        Seen seen = zone.readAgain();

        assertThat(seen.look()).isEqualTo("unknown");
        assertThat(seen.text()).contains("Read failed: " + status);
        assertThat(zone.calls()).hasSize(3).containsOnly("GET " + status);
        assertThat(visits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aSwitchDoesNotFollow(int status) {
        zone.fault("'method': 'POST', " + redirect(status));

        Seen seen = zone.turnOn();

        assertThat(seen.look()).isEqualTo("not-confirmed");
        assertThat(seen.text()).contains("still reads as before", "could not turn log retention on: " + status);
        assertThat(zone.last().outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        assertThat(zone.calls()).containsExactly("GET 200", "POST " + status, "GET 200", "GET 200", "GET 200");
        assertThat(visits).isEmpty();
    }

    private String redirect(int status) {
        return "'status': %d, 'headers': {'Location': 'http://127.0.0.1:%d/client/v4/zones'}"
                .formatted(status, elsewhere.getAddress().getPort());
    }
}
