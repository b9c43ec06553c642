package dev.zonekeeper.access;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as routes are written: without the context path, not decoded. */
final class Paths {

    private Paths() {}

    static String inApplication(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
