package dev.zonekeeper.access;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

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

    /** The provider does not know us by this client, or not by this secret. */
    static SsoUnavailable refusesUs(String message, Throwable cause) {
        return new SsoUnavailable(Refusal.Reason.SSO_REFUSES, message, cause);
    }

    /** The key is not known yet, and it is too soon to ask for keys again. */
    static SsoUnavailable unknownKey(String message, Throwable cause) {
        return new SsoUnavailable(Refusal.Reason.KEY_UNKNOWN, message, cause);
    }

    /**
     * What a failed call of this address comes to: it is down, or what answers is no provider. The answer's own text is
     * left out, for it may hold a token.
     */
    static SsoUnavailable at(String address, RestClientException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnswerTooLong) {
                return odd(address + ": " + cause.getMessage(), failure);
            }
            if (cause instanceof RestClientResponseException answer) {
                String message = address + " answers with status " + answer.getStatusCode();
                return answer.getStatusCode().is5xxServerError() ? down(message, failure) : odd(message, failure);
            }
            if (cause instanceof IOException) {
                return down(address + " does not answer in time, or not to its end", failure);
            }
        }
        return odd(address + " does not answer as a provider does", failure);
    }

    /** Which page says so. */
    Refusal.Reason reason() {
        return reason;
    }
}
