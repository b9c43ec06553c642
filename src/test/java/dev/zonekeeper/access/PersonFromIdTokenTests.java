package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.access.AccessSettings.GrantRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class PersonFromIdTokenTests {

    private static final Instant NOW = Instant.parse("2026-11-25T08:58:40Z");

    private final AccessSettings settings = new AccessSettings(
            "groups",
            List.of(
                    new GrantRule("zk-operators", Role.OPERATOR, List.of("*")),
                    new GrantRule("zk-viewers", Role.VIEWER, List.of("*"))),
            Duration.ofHours(8));
    private final PersonFromIdToken people =
            new PersonFromIdToken(settings, new Grants(settings), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isTheIssuerAndTheSubject() {
        Person person = signIn(Map.of("name", "Olga Brandt", "groups", List.of("all-staff", "zk-operators")))
                .person();

        assertThat(person.issuer()).isEqualTo("https://sso.example/realms/corp/");
        assertThat(person.subject()).isEqualTo("s-1");
        assertThat(person.claim()).isEqualTo("groups");
        assertThat(person.claimValues()).containsExactly("all-staff", "zk-operators");
        assertThat(person.grants()).containsExactly(new Grant(Role.OPERATOR, List.of("*")));
    }

    @Test
    void isShownByTheFirstNameThatThereIs() {
        assertThat(nameOf(Map.of("name", "Olga", "preferred_username", "operator", "email", "o@x.example")))
                .isEqualTo("Olga");
        assertThat(nameOf(Map.of("name", " ", "preferred_username", "operator", "email", "o@x.example")))
                .isEqualTo("operator");
        assertThat(nameOf(Map.of("name", 7, "email", "o@x.example"))).isEqualTo("o@x.example");
        assertThat(nameOf(Map.of())).isEqualTo("s-1");
    }

    @Test
    void hasANameThatBreaksNoLine() {
        assertThat(nameOf(Map.of("name", "Olga\r\nINFO root signed in\u2028\u202Eevil\u0000")))
                .isEqualTo("Olga INFO root signed in evil");
        assertThat(nameOf(Map.of("name", "<script>alert(1)</script>"))).isEqualTo("<script>alert(1)</script>");
        assertThat(nameOf(Map.of("name", "\uD83D\uDE00".repeat(300)))).isEqualTo("\uD83D\uDE00".repeat(100));
    }

    @Test
    void hasTheAuthoritiesThatTheRoleIncludes() {
        SignedIn operator = signIn(Map.of("groups", "zk-operators"));

        assertThat(operator.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_VIEWER", "ROLE_OPERATOR");
        assertThat(signIn(Map.of()).getAuthorities()).isEmpty();
    }

    @Test
    void knowsThatGroupsWereHeldBack() {
        SignedIn overage = signIn(Map.of(
                "_claim_names", Map.of("groups", "src1"),
                "_claim_sources", Map.of("src1", Map.of("endpoint", "http://127.0.0.1:9009/x"))));

        assertThat(overage.heldBack()).isTrue();
        assertThat(overage.person().grants()).isEmpty();
    }

    @Test
    void canBeStoredWhateverTheClaimsHold() throws IOException, ClassNotFoundException {
        SignedIn before = signIn(Map.of(
                "groups", List.of("zk-viewers"),
                "address", Map.of("street", new Object()),
                "large", new BigInteger("9007199254740993")));

        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
            out.writeObject(before);
        }
        Object after = new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray())).readObject();

        assertThat(after).isEqualTo(before);
        assertThat(((SignedIn) after).getIdToken().getTokenValue()).isEqualTo("id.token.text");
    }

    @Test
    void isSmallHoweverManyGroupsThereAre() throws IOException {
        List<String> groups = Stream.iterate(0, n -> n + 1)
                .limit(4000)
                .map(n -> "group-" + n + "-" + "x".repeat(300))
                .toList();
        List<String> all =
                Stream.concat(groups.stream(), Stream.of("zk-operators")).toList();

        SignedIn signedIn = signIn(Map.of("groups", all), "t".repeat(1_000_000));

        assertThat(signedIn.person().grants()).containsExactly(new Grant(Role.OPERATOR, List.of("*")));
        assertThat(signedIn.person().claimValues()).hasSize(100).startsWith("zk-operators");
        assertThat(signedIn.furtherValues()).isEqualTo(3901);
        assertThat(signedIn.idToken()).isNull();
        assertThat(signedIn.getIdToken().getTokenValue()).isNotBlank();
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
            out.writeObject(signedIn);
        }
        assertThat(stored.size()).isLessThan(32 * 1024);
    }

    @Test
    void knowsOfHeldBackGroupsOnlyWhereTheyAreWhatCounts() {
        assertThat(signIn(Map.of("groups", List.of("all-staff"), "hasgroups", true))
                        .heldBack())
                .isFalse();
    }

    @Test
    void showsNoToken() {
        assertThat(signIn(Map.of()).toString()).doesNotContain("id.token.text").contains("s-1");
    }

    private String nameOf(Map<String, Object> claims) {
        return signIn(claims).person().name();
    }

    private SignedIn signIn(Map<String, Object> claims) {
        return signIn(claims, "id.token.text");
    }

    private SignedIn signIn(Map<String, Object> claims, String text) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("iss", "https://sso.example/realms/corp/");
        all.put("sub", "s-1");
        OidcIdToken idToken = new OidcIdToken(text, NOW, NOW.plusSeconds(60), all);
        OAuth2AccessToken accessToken =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", NOW, NOW.plusSeconds(60));
        return (SignedIn) people.loadUser(new OidcUserRequest(registration(), accessToken, idToken));
    }

    private static ClientRegistration registration() {
        return ClientRegistration.withRegistrationId("sso")
                .clientId("zonekeeper")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:8080/login/oauth2/code/sso")
                .authorizationUri("https://sso.example/authorize")
                .tokenUri("https://sso.example/token")
                // An address that nobody may ask.
                .userInfoUri("http://127.0.0.1:1/userinfo")
                .build();
    }
}
