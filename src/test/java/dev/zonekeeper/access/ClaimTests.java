package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTests {

    @Test
    void takesPlainTextAsOneValue() {
        assertThat(values(Map.of("groups", "zk-ops"), "groups")).containsExactly("zk-ops");
    }

    @Test
    void splitsPlainTextNeitherAtBlanksNorAtCommas() {
        assertThat(values(Map.of("groups", "zk-ops zk-admins"), "groups")).containsExactly("zk-ops zk-admins");
        assertThat(values(Map.of("groups", "zk-ops,zk-admins"), "groups")).containsExactly("zk-ops,zk-admins");
    }

    @Test
    void passesOverWhatIsNoText() {
        List<Object> mixed = Arrays.asList("zk-ops", 42, null, List.of("x"), Map.of("name", "zk-admins"));

        assertThat(values(Map.of("groups", mixed), "groups")).containsExactly("zk-ops");
    }

    @Test
    void holdsNothingIfEmptyAbsentOrAnObject() {
        assertThat(values(Map.of("groups", ""), "groups")).isEmpty();
        assertThat(values(Map.of("groups", Map.of()), "groups")).isEmpty();
        assertThat(values(Map.of("groups", List.of()), "groups")).isEmpty();
        assertThat(values(Map.of("groups", 7), "groups")).isEmpty();
        assertThat(values(Map.of("roles", List.of("zk-ops")), "groups")).isEmpty();
    }

    @Test
    void isFoundByItsLiteralNameFirst() {
        Map<String, Object> claims = Map.of(
                "https://corp.example/claims/roles", List.of("zk-ops"),
                "realm.roles", List.of("literal"),
                "realm", Map.of("roles", List.of("nested")));

        assertThat(values(claims, "https://corp.example/claims/roles")).containsExactly("zk-ops");
        assertThat(values(claims, "realm.roles")).containsExactly("literal");
    }

    @Test
    void isFoundByAPath() {
        Map<String, Object> claims = Map.of("realm_access", Map.of("roles", "zk-ops"));

        assertThat(values(claims, "realm_access.roles")).containsExactly("zk-ops");
        assertThat(values(claims, "realm_access.groups")).isEmpty();
        assertThat(values(claims, "realm_access")).isEmpty();
    }

    @Test
    void isFoundByAPathWhosePartsHoldDots() {
        Map<String, Object> claims = Map.of("https://corp.example/attrs", Map.of("user.role", List.of("zk-ops")));

        assertThat(values(claims, "https://corp.example/attrs.user.role")).containsExactly("zk-ops");
    }

    @Test
    void prefersTheLongestFirstPart() {
        Map<String, Object> claims = Map.of(
                "a", Map.of("b.c", List.of("short")),
                "a.b", Map.of("c", List.of("long")));

        assertThat(values(claims, "a.b.c")).containsExactly("long");
    }

    @Test
    void countsAnAddressOnlyIfItIsVerified() {
        assertThat(values(Map.of("email", "ops@corp.example", "email_verified", true), "email"))
                .containsExactly("ops@corp.example");
        assertThat(values(Map.of("email", "ops@corp.example", "email_verified", false), "email"))
                .isEmpty();
        assertThat(values(Map.of("email", "ops@corp.example"), "email")).isEmpty();
    }

    @Test
    void isHeldBackWhereAPointerStandsForIt() {
        assertThat(Claim.isHeldBack(Map.of("_claim_names", Map.of("groups", "src1")), "groups"))
                .isTrue();
        assertThat(Claim.isHeldBack(Map.of("hasgroups", true), "groups")).isTrue();
        assertThat(Claim.isHeldBack(Map.of("hasgroups", "true"), "groups")).isTrue();
        assertThat(Claim.isHeldBack(Map.of("_claim_names", Map.of("other", "src1")), "groups"))
                .isFalse();
        assertThat(Claim.isHeldBack(Map.of("groups", List.of()), "groups")).isFalse();
        assertThat(Claim.isHeldBack(Map.of("groups", List.of("a"), "hasgroups", true), "groups"))
                .isFalse();
        assertThat(Claim.isHeldBack(Map.of("hasgroups", true), "roles")).isFalse();
    }

    private static List<String> values(Map<String, Object> claims, String name) {
        return Claim.values(claims, name);
    }
}
