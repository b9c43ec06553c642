package dev.zonekeeper.audit;

import static dev.zonekeeper.audit.AuditFixture.KESTREL;
import static dev.zonekeeper.audit.AuditFixture.NORDWIND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEventsTests {

    private static final EventScope TEAM = accounts(Set.of(KESTREL.id()));

    private final AuditFixture audit = new AuditFixture();

    @Test
    void aScopeSeesItsAccountsOnly() {
        audit.signIn("olga");
        AuditEvent ours = confirmed(KESTREL, "login-kestrelbank.com");
        AuditEvent theirs = confirmed(NORDWIND, "nordwind.example");

        assertThat(found(AuditFilter.ALL, TEAM)).containsExactly(ours.seq());
        assertThat(found(AuditFilter.ALL, accounts(Set.of(NORDWIND.id(), "c")))).containsExactly(theirs.seq());
        assertThat(found(AuditFilter.ALL, accounts(Set.of()))).isEmpty();
        assertThat(found(AuditFilter.ALL, AuditFixture.ADMIN)).hasSize(3);
        assertThat(audit.events.extent(TEAM).count()).isEqualTo(2);
        assertThat(audit.events.upTo(99, AuditFilter.ALL, TEAM, 99)).hasSize(2);
        assertThat(audit.events.countUpTo(99, AuditFilter.ALL, accounts(Set.of())))
                .isZero();
    }

    @Test
    void eventsWithoutAnAccountAreForAdmins() {
        audit.signIn("olga");
        AuditEvent ours = confirmed(KESTREL, "login-kestrelbank.com");
        EventScope everyAccount = EventScope.of(person(Role.OPERATOR));
        EventScope admin = EventScope.of(person(Role.ADMIN));

        assertThat(found(AuditFilter.ALL, everyAccount)).containsExactly(ours.seq());
        assertThat(audit.events.extent(everyAccount).count()).isEqualTo(2);
        assertThat(audit.events.countUpTo(99, AuditFilter.ALL, everyAccount)).isEqualTo(2);
        assertThat(audit.events.upTo(99, AuditFilter.ALL, everyAccount, 99)).hasSize(2);
        assertThat(found(AuditFilter.ALL, admin)).containsExactly(ours.seq(), 1L);
        assertThat(audit.events.extent(admin).count()).isEqualTo(3);
        assertThat(audit.events.countUpTo(99, AuditFilter.ALL, admin)).isEqualTo(3);
        assertThat(audit.events.upTo(99, AuditFilter.ALL, admin, 99)).hasSize(3);
    }

    @Test
    void aFilterCannotWidenAScope() {
        AuditEvent theirs = confirmed(NORDWIND, "nordwind.example");

        assertThat(found(zone(AuditFixture.zone("nordwind.example").id()), TEAM))
                .isEmpty();
        assertThat(found(zone("nordwind"), AuditFixture.ADMIN)).containsExactly(theirs.seq());
    }

    @Test
    void saysSinceWhen() {
        assertThat(audit.events.extent(AuditFixture.ADMIN)).isEqualTo(new AuditEvents.Extent(0, null));
        audit.signIn("olga");
        audit.pass(Duration.ofDays(3));
        audit.signIn("olga");

        assertThat(audit.events.extent(AuditFixture.ADMIN))
                .isEqualTo(new AuditEvents.Extent(2, Instant.parse("2026-11-24T14:07:31.123Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"_|a_b.example", "%|100%.example", "a_b|a_b.example", "100%|100%.example", "!|bang!.example"})
    void signsOfTheDatabasesSearchAreThemselves(String term, String only) {
        List.of("a_b.example", "aXb.example", "100%.example", "bang!.example")
                .forEach(name -> confirmed(KESTREL, name));

        List<AuditEvent> rows =
                audit.events.page(zone(term), AuditFixture.ADMIN, 1, 50).rows();

        assertThat(rows).extracting(event -> nameOf(event)).containsExactly(only);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"\\", "'", "\"", "[a]", "*", "`", ";--"})
    void otherSignsFindNothing(String term) {
        confirmed(KESTREL, "a_b.example");

        assertThat(found(zone(term), AuditFixture.ADMIN)).isEmpty();
        assertThat(found(who(term), AuditFixture.ADMIN)).isEmpty();
    }

    @Test
    void findsPeopleByPartOfTheNameOrTheWholeSubject() {
        AuditEvent odd = audit.signIn("O'Brien \\ Söhne");
        AuditEvent olga = confirmed(KESTREL, "login-kestrelbank.com");

        assertThat(found(who("o'brien \\ sö"), AuditFixture.ADMIN)).containsExactly(odd.seq());
        assertThat(found(who("BRANDT"), AuditFixture.ADMIN)).containsExactly(olga.seq());
        assertThat(found(who("olga-7"), AuditFixture.ADMIN)).containsExactly(olga.seq());
        assertThat(found(who("olga-"), AuditFixture.ADMIN)).isEmpty();
    }

    @Test
    void foldsSettledIntentsUnlessTheyAreAskedFor() {
        AuditEvent settled = confirmed(KESTREL, "login-kestrelbank.com");
        AuditEvent open = audit.intend(KESTREL, "open-kestrelbank.com");

        Page<AuditEvent> page = audit.events.page(AuditFilter.ALL, AuditFixture.ADMIN, 1, 50);
        assertThat(page.rows()).containsExactly(open, settled);
        assertThat(page.total()).isEqualTo(2);

        AuditFilter intents = new AuditFilter("", "", Outcome.INTENDED, null, null, null, ZoneOffset.UTC);
        assertThat(found(intents, AuditFixture.ADMIN)).containsExactly(open.seq(), settled.seq() - 1);
        assertThat(audit.events.countUpTo(99, AuditFilter.ALL, AuditFixture.ADMIN))
                .isEqualTo(3);
    }

    @Test
    void filtersByDeedOutcomeAndDayInUtc() {
        AuditEvent early = confirmed(KESTREL, "early.example");
        audit.pass(
                Duration.between(Instant.parse("2026-11-24T14:07:31.123456Z"), Instant.parse("2026-11-25T00:00:00Z")));
        AuditEvent midnight = audit.settle(audit.intend(KESTREL, "late.example"), Outcome.REFUSED);

        LocalDate first = LocalDate.of(2026, 11, 24);
        assertThat(found(days(first, first), AuditFixture.ADMIN)).containsExactly(early.seq());
        assertThat(found(days(first.plusDays(1), null), AuditFixture.ADMIN)).containsExactly(midnight.seq());
        assertThat(found(days(null, first.plusDays(1)), AuditFixture.ADMIN)).hasSize(2);
        assertThat(found(
                        new AuditFilter("", "", Outcome.REFUSED, Action.TURN_ON, null, null, ZoneOffset.UTC),
                        AuditFixture.ADMIN))
                .containsExactly(midnight.seq());
        assertThat(found(new AuditFilter("", "", null, Action.SYNC, null, null, ZoneOffset.UTC), AuditFixture.ADMIN))
                .isEmpty();
    }

    @Test
    void pagesHoldEachEventOnceAndTheLastOneEnds() {
        for (int i = 0; i < 45; i++) {
            audit.signIn("olga");
        }
        Page<AuditEvent> second = audit.events.page(AuditFilter.ALL, AuditFixture.ADMIN, 2, 20);

        assertThat(second.rows()).extracting(AuditEvent::seq).startsWith(25L).endsWith(6L);
        assertThat(second.hasNext()).isTrue();
        assertThat(audit.events.page(AuditFilter.ALL, AuditFixture.ADMIN, 3, 20).rows())
                .hasSize(5);
        assertThat(audit.events
                        .page(AuditFilter.ALL, AuditFixture.ADMIN, 99, 20)
                        .number())
                .isEqualTo(3);
        assertThat(audit.events.page(who("nobody"), AuditFixture.ADMIN, 7, 20).number())
                .isEqualTo(1);
    }

    @Test
    void aDayOfTheReadersZoneHas25HoursWhenTheClocksAreSetBack() {
        AuditEvent before = at("2027-10-30T21:59:59.999Z");
        AuditEvent first = at("2027-10-30T22:00:00Z");
        AuditEvent halfPastTwo = at("2027-10-31T00:30:00Z");
        AuditEvent halfPastTwoAgain = at("2027-10-31T01:30:00Z");
        AuditEvent last = at("2027-10-31T22:59:59.999Z");
        AuditEvent after = at("2027-10-31T23:00:00Z");

        assertThat(found(dayIn("Europe/Berlin", "2027-10-31"), AuditFixture.ADMIN))
                .containsExactly(last.seq(), halfPastTwoAgain.seq(), halfPastTwo.seq(), first.seq());
        assertThat(found(dayIn("Asia/Kolkata", "2027-10-31"), AuditFixture.ADMIN))
                .containsExactly(halfPastTwoAgain.seq(), halfPastTwo.seq(), first.seq(), before.seq());
        assertThat(found(dayIn("UTC", "2027-10-31"), AuditFixture.ADMIN))
                .containsExactly(after.seq(), last.seq(), halfPastTwoAgain.seq(), halfPastTwo.seq());
    }

    private AuditEvent at(String instant) {
        audit.pass(Duration.between(audit.instant(), Instant.parse(instant)));
        return audit.signIn("olga");
    }

    private static EventScope accounts(Set<String> ids) {
        return new EventScope(Scope.of(ids), false);
    }

    private AuditEvent confirmed(Named account, String zone) {
        return audit.settle(audit.intend(account, zone), Outcome.CONFIRMED);
    }

    private static Person person(Role role) {
        List<Grant> grants = List.of(new Grant(role, List.of("*")));
        return new Person("https://sso.example", "vera-1", "Vera Lindqvist", "groups", List.of("zk"), grants);
    }

    private List<Long> found(AuditFilter filter, EventScope scope) {
        Page<AuditEvent> page = audit.events.page(filter, scope, 1, 50);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(AuditEvent::seq).toList();
    }

    private static AuditFilter zone(String term) {
        return new AuditFilter(term, "", null, null, null, null, ZoneOffset.UTC);
    }

    private static AuditFilter who(String term) {
        return new AuditFilter("", term, null, null, null, null, ZoneOffset.UTC);
    }

    private static AuditFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditFilter("", "", null, null, from, to, ZoneOffset.UTC);
    }

    private static AuditFilter dayIn(String zone, String day) {
        return new AuditFilter("", "", null, null, LocalDate.parse(day), LocalDate.parse(day), ZoneId.of(zone));
    }

    private static String nameOf(AuditEvent event) {
        Named zone = event.zone();
        return zone == null ? "" : zone.name();
    }
}
