package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.web.Installation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WayBackTests {

    private final Installation installation =
            new Installation(URI.create("https://zk.example/dash"), false, false, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/zones?q=shop&retention=off",
                "/zones/nordwind.example",
                "/zones/0123456789abcdef0123456789abcdef/retention?enabled=true",
                "/audit?page=2",
                "/me"
            })
    void leadsToThePageAskedFor(String page) {
        assertThat(WayBack.named(page).path()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/zones",
                "/\\evil.example",
                "https://evil.example/zones",
                "/zones\r\nSet-Cookie: a=b",
                "/zones/../actuator/env",
                "/zones/nordwind.example/row",
                "/actuator/health",
                "/logout",
                "/oauth2/authorization/sso"
            })
    void leadsToTheZonesFromAnythingElse(String address) {
        assertThat(WayBack.named(address)).isEqualTo(WayBack.START);
    }

    @Test
    void isThePageThatWasRead() {
        MockHttpServletRequest request = request("GET", "/dash/zones");
        request.setQueryString("q=shop");

        assertThat(WayBack.to(request, installation).in(installation))
                .isEqualTo("https://zk.example/dash/zones?q=shop");
    }

    @Test
    void isTheConfirmationOfASwitch() {
        MockHttpServletRequest request = request("POST", "/dash/zones/abc/retention");
        request.setParameter("enabled", "true");
        request.addHeader("HX-Current-URL", "https://zk.example/dash/zones?q=shop");

        assertThat(WayBack.to(request, installation).path()).isEqualTo("/zones/abc/retention?enabled=true");
    }

    @Test
    void isThePageOnWhichHtmxAskedForAFragment() {
        MockHttpServletRequest request = request("GET", "/dash/zones/abc/row");
        request.addHeader("HX-Current-URL", "https://zk.example/dash/zones?q=shop#row");

        assertThat(WayBack.to(request, installation).path()).isEqualTo("/zones?q=shop#row");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zk.example.evil/dash/zones",
                "https://zk.example/dashboard/zones",
                "https://evil.example/dash/zones",
                "https://zk.example/dash//evil.example",
                "not an address"
            })
    void isNoPageOfAnotherSite(String current) {
        MockHttpServletRequest request = request("POST", "/dash/zones/abc/refresh");
        request.addHeader("HX-Current-URL", current);

        assertThat(WayBack.to(request, installation)).isEqualTo(WayBack.START);
    }

    private static MockHttpServletRequest request(String method, String uri) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, uri);
        request.setContextPath("/dash");
        return request;
    }
}
