package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Answers a sign-in that did not come to an end by one page, and begins no other: that could go in circles. A
 * stranger's failed callback is a log line and no audit event, for nobody may delete those.
 */
final class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);
    private static final Set<String> NOT_OURS =
            Set.of("authorization_request_not_found", OAuth2ErrorCodes.INVALID_REQUEST);

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Installation installation;

    SignInFailed(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "none";
        if (NOT_OURS.contains(code) && sessions.containsContext(request)) {
            // The back button after signing in, or a second tab.
            response.sendRedirect(SignInsUnderWay.back(request).in(installation));
            return;
        }
        log.warn("A sign-in failed, code {}: {}", oneLine(code), oneLine(String.valueOf(failure.getMessage())));
        Refusal.forward(reason(request, code, failure), request, response);
    }

    private static Refusal.Reason reason(HttpServletRequest request, String code, AuthenticationException failure) {
        SsoUnavailable unavailable = cause(failure, SsoUnavailable.class);
        if (unavailable != null) {
            return unavailable.reason();
        }
        if (cause(failure, IOException.class) != null) {
            return Refusal.Reason.SSO_DOWN;
        }
        JwtValidationException invalid = cause(failure, JwtValidationException.class);
        if (invalid != null && isOfTime(invalid)) {
            return Refusal.Reason.CLOCKS_DIFFER;
        }
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED -> Refusal.Reason.SIGN_IN_CANCELLED;
            case "invalid_id_token", "invalid_nonce" -> Refusal.Reason.ID_TOKEN_REFUSED;
            default -> isDenied(request) ? Refusal.Reason.SIGN_IN_CANCELLED : Refusal.Reason.SIGN_IN_FAILED;
        };
    }

    /** The provider says so in the address, also where the sign-in that it speaks of is over or another browser's. */
    private static boolean isDenied(HttpServletRequest request) {
        return OAuth2ErrorCodes.ACCESS_DENIED.equals(request.getParameter(OAuth2ParameterNames.ERROR));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static boolean isOfTime(JwtValidationException invalid) {
        return invalid.getErrors().stream()
                .findFirst()
                .filter(error -> IdTokenRules.CLOCKS_DIFFER.equals(error.getErrorCode()))
                .isPresent();
    }

    /** The provider's words come by way of the browser: anybody may have written them. */
    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{C}\\p{Z}]+", " ");
        return line.length() <= 300 ? line : line.substring(0, 300);
    }
}
