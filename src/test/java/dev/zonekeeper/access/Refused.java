package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign-in at {@link OwnSite} that must come to nothing: page, session, log and audit are looked at each time. */
record Refused(HttpResponse<String> page, List<String> lines) {

    /** Signs in, and expects that nobody is signed in after it. */
    static Refused signIn(OwnSite site) {
        Browser browser = OwnSite.browser();
        long before = signIns();
        HttpResponse<String> page = OwnSite.signIn(browser, "/zones");

        assertThat(page.uri().getPath()).isEqualTo("/login/oauth2/code/sso");
        assertThat(page.body()).contains("<h1").doesNotContain("Exception", "Olga Brandt", "\tat ");
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
        assertThat(signIns()).isEqualTo(before);
        List<String> lines = site.lines().stream()
                .filter(line -> line.contains("A sign-in failed"))
                .toList();
        assertThat(lines).hasSize(1);
        return new Refused(page, site.lines());
    }

    static long signIns() {
        return OwnSite.bean(JdbcClient.class)
                .sql("select count(*) from audit_event where action = 'SIGN_IN'")
                .query(Long.class)
                .single();
    }

    Refused says(int status, String text) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(text);
        return this;
    }

    /** For a token that is signed with a strange key: keys may have been asked for a moment ago, by another test. */
    Refused saysNotAccepted() {
        assertThat(page.statusCode()).isIn(403, 503);
        assertThat(page.body())
                .containsAnyOf(
                        "What your provider says about you was not accepted",
                        "The sign-in could not be checked just now");
        return this;
    }

    Refused logs(String... words) {
        assertThat(String.join("\n", lines)).contains(words).doesNotContain("Jwt: null");
        return this;
    }

    /** No line holds a part of the token's text that is worth anything. */
    void logsNothingOf(String token) {
        List<String> parts = Arrays.stream(token.split("\\."))
                .filter(part -> part.length() > 8)
                .map(part -> part.substring(part.length() - 8))
                .toList();
        assertThat(lines).noneMatch(line -> parts.stream().anyMatch(line::contains));
    }
}
