package dev.zonekeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.HasPerson;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SignInEventsTests {

    private final AuditFixture audit = new AuditFixture();
    private final SignInEvents signIns = new SignInEvents(audit.log);

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void recordsWhoSignsInAndWhatIsGranted() {
        signIns.onSignIn(
                signInOf(new Grant(Role.OPERATOR, List.of("a1", "b2")), new Grant(Role.LOG_READER, List.of("*"))));

        AuditEvent event = newest();
        assertThat(event.actor()).isEqualTo(new Actor("https://sso.example", "olga-7", "Olga Brandt"));
        assertThat(event.action()).isEqualTo(Action.SIGN_IN);
        assertThat(event.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(event.details())
                .containsEntry("claim", "groups")
                .containsEntry("granted", "operator for a1, b2; log-reader for *");
    }

    @Test
    void aSignInWithoutGrantIsRefused() {
        signIns.onSignIn(signInOf());

        assertThat(newest().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(newest().details()).containsOnlyKeys("claim");
    }

    @Test
    void recordsWhoSignsOut() {
        signIns.onSignOut(new LogoutSuccessEvent(authentication()));

        assertThat(newest().action()).isEqualTo(Action.SIGN_OUT);
    }

    @Test
    void leavesOutWhoIsNotAPerson() {
        signIns.onSignOut(new LogoutSuccessEvent(new TestingAuthenticationToken("anonymous", "")));

        assertThat(audit.events.newest()).isZero();
    }

    @Test
    void nobodyStaysSignedInWithoutARecord() {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        audit.jdbc.sql("drop table audit_head").update();

        assertThatThrownBy(() -> signIns.onSignIn(signInOf())).isInstanceOf(RuntimeException.class);
        assertThat(session.isInvalid()).isTrue();
    }

    private AuditEvent newest() {
        return audit.events.upTo(99, AuditFilter.ALL, AuditFixture.ADMIN, 1).get(0);
    }

    private static InteractiveAuthenticationSuccessEvent signInOf(Grant... grants) {
        return new InteractiveAuthenticationSuccessEvent(authentication(grants), SignInEventsTests.class);
    }

    private static Authentication authentication(Grant... grants) {
        HasPerson principal = () ->
                new Person("https://sso.example", "olga-7", "Olga Brandt", "groups", List.of("staff"), List.of(grants));
        return new TestingAuthenticationToken(principal, "");
    }
}
