package dev.zonekeeper.audit;

import dev.zonekeeper.access.HasPerson;
import dev.zonekeeper.access.Person;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Records who signs in and out. Only a validated ID token gets this far; a failed callback is not our business. */
@Component
class SignInEvents {

    private final AuditLog audit;

    SignInEvents(AuditLog audit) {
        this.audit = audit;
    }

    /** Nobody is signed in without a record of it: if there can be none, the session that was just saved goes. */
    @EventListener
    void onSignIn(InteractiveAuthenticationSuccessEvent event) {
        try {
            recordSignIn(event.getAuthentication());
        } catch (RuntimeException e) {
            endSession();
            throw e;
        }
    }

    @EventListener
    void onSignOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof HasPerson known) {
            audit.append(Entry.of(Actor.of(known.person()), Action.SIGN_OUT, Outcome.DONE, Map.of()));
        }
    }

    private void recordSignIn(Authentication authentication) {
        if (authentication.getPrincipal() instanceof HasPerson known) {
            Person person = known.person();
            boolean granted = !person.grants().isEmpty();
            Outcome outcome = granted ? Outcome.ACCEPTED : Outcome.REFUSED;
            audit.append(Entry.of(Actor.of(person), Action.SIGN_IN, outcome, details(person)));
        }
    }

    private static Map<String, String> details(Person person) {
        return person.grants().isEmpty()
                ? Map.of("claim", person.claim())
                : Map.of("claim", person.claim(), "granted", RecordedGrant.write(person.grants()));
    }

    private static void endSession() {
        SecurityContextHolder.clearContext();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.resolveReference(RequestAttributes.REFERENCE_SESSION) instanceof HttpSession s) {
            s.invalidate();
        }
    }
}
