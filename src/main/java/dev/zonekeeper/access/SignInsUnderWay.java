package dev.zonekeeper.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** The sign-ins that were begun in a session, each with its way back: two tabs begin two, and both come to an end. */
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAME = SignInsUnderWay.class.getName();
    private static final int AT_MOST = 5;

    private record SignIn(OAuth2AuthorizationRequest request, String back) implements Serializable {}

    /** Where the sign-in that has just been looked up leads back to. */
    static WayBack back(HttpServletRequest request) {
        Object back = request.getAttribute(NAME);
        return back instanceof String path
                ? WayBack.named(path)
                : WayBack.named(request.getParameter(WayBack.PARAMETER));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        SignIn found = find(request);
        return found == null ? null : found.request();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest signIn, HttpServletRequest request, HttpServletResponse response) {
        if (signIn == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        List<SignIn> all = new ArrayList<>(all(request));
        all.add(new SignIn(signIn, back(request).path()));
        store(all.subList(Math.max(0, all.size() - AT_MOST), all.size()), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        List<SignIn> others = new ArrayList<>(all(request));
        SignIn found = find(request);
        if (found == null) {
            return null;
        }
        others.remove(found);
        store(others, request);
        request.setAttribute(NAME, found.back());
        return found.request();
    }

    private static @Nullable SignIn find(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return all(request).stream()
                .filter(signIn -> state != null && state.equals(signIn.request().getState()))
                .findFirst()
                .orElse(null);
    }

    private static List<SignIn> all(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object stored = session == null ? null : session.getAttribute(NAME);
        return stored instanceof List<?> list
                ? list.stream().map(SignIn.class::cast).toList()
                : List.of();
    }

    private static void store(List<SignIn> signIns, HttpServletRequest request) {
        request.getSession().setAttribute(NAME, new ArrayList<>(signIns));
    }
}
