package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zonekeeper.access.AccessSettings.GrantRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessSettingsTests {

    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    @Test
    void grantNobodyAsPackaged() {
        AccessSettings settings = new SettingsFiles(directory).packaged().access();

        assertThat(settings.grants()).isEmpty();
        assertThat(settings.claim()).isEqualTo("groups");
        assertThat(settings.sessionMax()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void areDecidedByTheOperatorsOwnFileAlone() {
        AccessSettings settings =
                new SettingsFiles(directory).packaged().file("""
                        zonekeeper.access.grants:
                          - {value: first-viewers, role: viewer}
                          - {value: first-operators, role: operator}
                          - {value: first-admins, role: admin}
                        """).file("""
                        zonekeeper:
                          access:
                            grants:
                              - {value: own-readers, role: viewer}
                        """).access();

        assertThat(settings.grants()).containsExactly(new GrantRule("own-readers", Role.VIEWER, List.of("*")));
    }

    @Test
    void areEmptyIfTheOperatorsOwnListIs() {
        AccessSettings settings = new SettingsFiles(directory)
                .file("zonekeeper.access.grants: [{value: first-admins, role: admin}]")
                .file("zonekeeper.access.grants: []")
                .access();

        assertThat(settings.grants()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/corp/cdn/ops",
                "urn:corp:cdn:ops",
                "CN=cdn-ops,OU=groups,DC=corp,DC=example",
                "cdn = ops",
                " cdn  ops ",
                "cdn.ops[0]",
                "Ops_ß.é",
            })
    void compareGroupNamesLetterByLetter(String name) {
        AccessSettings settings = new SettingsFiles(directory)
                .file("zonekeeper.access.grants: [{value: '" + name + "', role: operator}]")
                .access();
        Grants grants = new Grants(settings);

        assertThat(grants.of(List.of(name))).containsExactly(new Grant(Role.OPERATOR, List.of("*")));
        assertThat(grants.of(List.of(name + " ", name.toUpperCase(Locale.ROOT), name.strip() + "x", "cdn")))
                .isEmpty();
    }

    @Test
    void giveEachRoleForTheAccountsNamed() {
        AccessSettings settings =
                new SettingsFiles(directory).file("""
                        zonekeeper.access.grants:
                          - {value: team, role: operator, accounts: [%s]}
                          - {value: team, role: viewer}
                          - {value: privacy, role: log-reader, accounts: ['*']}
                        """.formatted(ACCOUNT)).access();

        assertThat(new Grants(settings).of(List.of("team", "privacy", "else")))
                .containsExactly(
                        new Grant(Role.OPERATOR, List.of(ACCOUNT)),
                        new Grant(Role.VIEWER, List.of("*")),
                        new Grant(Role.LOG_READER, List.of("*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{value: '', role: viewer}",
                "{value: '  ', role: viewer}",
                "{role: viewer}",
                "{value: cdn}",
                "{value: cdn, role: viewer, accounts: []}",
                "{value: cdn, role: viewer, accounts: [nordwind]}",
                "{value: cdn, role: superuser}",
            })
    void stopTheStartIfTheyCannotBeMeant(String grant) {
        SettingsFiles files = new SettingsFiles(directory).file("zonekeeper.access.grants: [" + grant + "]");

        assertThatThrownBy(files::access).isInstanceOf(BindException.class);
    }

    @Test
    void sayThatAValueIsMissing() {
        SettingsFiles blank =
                new SettingsFiles(directory).file("zonekeeper.access.grants: [{value: '', role: viewer}]");

        assertThatThrownBy(blank::access).rootCause().hasMessageContaining("needs a value and a role");
    }

    @Test
    void sayWhichRoleThereIsNot() {
        SettingsFiles unknown =
                new SettingsFiles(directory).file("zonekeeper.access.grants: [{value: x, role: superuser}]");

        assertThatThrownBy(unknown::access)
                .hasStackTraceContaining("zonekeeper.access.grants[0].role")
                .rootCause()
                .hasMessageContaining("superuser");
    }

    @Test
    void anEmptyListSaysAtStartThatNobodyGetsIn(CapturedOutput output) {
        new Grants(new AccessSettings("groups", List.of(), Duration.ofHours(8)));

        assertThat(output).contains("zonekeeper.access.grants is empty, so nobody who signs in may see anything");
    }

    @Test
    void anAdminOfSomeAccountsCountsAsTheirOperator(CapturedOutput output) {
        GrantRule rule = new GrantRule("half", Role.ADMIN, List.of(ACCOUNT));
        Grants grants = new Grants(new AccessSettings("groups", List.of(rule), Duration.ofHours(8)));

        Person person = new Person("https://sso", "1", "Half", "groups", List.of("half"), grants.of(List.of("half")));

        assertThat(output).contains("The grant for 'half' names accounts, but admin counts for '*' only");
        assertThat(person.has(Role.ADMIN)).isFalse();
        assertThat(person.has(Role.OPERATOR)).isTrue();
        assertThat(person.scope(Role.OPERATOR)).isEqualTo(Scope.of(Set.of(ACCOUNT)));
    }
}
