package dev.zonekeeper.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Nobody can sign in now. */
final class SsoUnavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    private final Refusal.Reason reason;

    private SsoUnavailable(Refusal.Reason reason, String message, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause);
        }
        this.reason = reason;
    }

    static SsoUnavailable notSet(String missing) {
        return new SsoUnavailable(Refusal.Reason.SSO_NOT_SET, "Not set: " + missing, null);
    }

    static SsoUnavailable down(String message, Throwable cause) {
        return new SsoUnavailable(Refusal.Reason.SSO_DOWN, message, cause);
    }

    static SsoUnavailable odd(String message, @Nullable Throwable cause) {
        return new SsoUnavailable(Refusal.Reason.SSO_ODD, message, cause);
    }

    /** Which page says so. */
    Refusal.Reason reason() {
        return reason;
    }
}
