package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HostCheckTests {

    @Test
    void takesThePublicHost() {
        assertThat(status("http://localhost:8080", "localhost", 8080, "localhost:8080"))
                .isEqualTo(200);
        assertThat(status("http://localhost:8080", "LOCALHOST", 8080, "LOCALHOST:8080"))
                .isEqualTo(200);
        assertThat(status("https://zk.example", "zk.example", 443, "zk.example:443"))
                .isEqualTo(200);
    }

    @Test
    void takesThePublicHostFromAProxyThatEndsTls() {
        assertThat(status("https://zk.example", "zk.example", 80, "zk.example")).isEqualTo(200);
    }

    @Test
    void takesWhatATrustedProxyForwards() {
        assertThat(status("https://zk.example", "zk.example", 443, "10.0.0.7:8080"))
                .isEqualTo(200);
    }

    @Test
    void refusesAnotherHostOrPort() {
        assertThat(status("http://localhost:8080", "127.0.0.1", 8080, "127.0.0.1:8080"))
                .isEqualTo(421);
        assertThat(status("http://localhost:8080", "evil.example", 8080, "evil.example:8080"))
                .isEqualTo(421);
        assertThat(status("http://localhost:8080", "localhost", 8081, "localhost:8081"))
                .isEqualTo(421);
        assertThat(status("https://zk.example", "zk.example", 8443, "zk.example:8443"))
                .isEqualTo(421);
    }

    @Test
    void letsProbesAskForHealth() {
        assertThat(answer("http://localhost:8080", "10.0.0.7", 8080, "10.0.0.7:8080", "/actuator/health/readiness")
                        .getStatus())
                .isEqualTo(200);
        assertThat(answer("http://localhost:8080", "10.0.0.7", 8080, "10.0.0.7:8080", "/actuator/healthy")
                        .getStatus())
                .isEqualTo(421);
    }

    private static int status(String publicUrl, String name, int port, String header) {
        return answer(publicUrl, name, port, header, "/zones").getStatus();
    }

    private static MockHttpServletResponse answer(String publicUrl, String name, int port, String header, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path) {
            @Override
            public String getServerName() {
                return name;
            }

            @Override
            public int getServerPort() {
                return port;
            }
        };
        request.addHeader("Host", header);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            new HostCheck(new Installation(URI.create(publicUrl), false, false, List.of()))
                    .doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return response;
    }
}
