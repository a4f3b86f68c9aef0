package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Cross-origin access for browsers, for the origins that the settings name. */
final class Cors {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ANY = "*";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    /** Leaves alone what a filter of the host has already answered. */
    void allow(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty() || response.containsHeader(ALLOW_ORIGIN)) {
            return;
        }
        if (origins.contains(ANY)) {
            response.setHeader(ALLOW_ORIGIN, ANY);
            exposeHeaders(response);
            return;
        }
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin != null && names(origin)) {
            response.setHeader(ALLOW_ORIGIN, origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            exposeHeaders(response);
        }
    }

    /** Whether the settings name this origin; {@code *} names none. */
    boolean names(String origin) {
        return !origin.equals(ANY) && origins.contains(origin);
    }

    void allowPreflight(Endpoint endpoint, HttpServletResponse response) {
        if (response.containsHeader(ALLOW_ORIGIN)) {
            response.setHeader("Access-Control-Allow-Methods", endpoint.method());
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, Authorization, Idempotency-Key");
            response.setHeader("Access-Control-Max-Age", "600");
        }
    }

    private static void exposeHeaders(HttpServletResponse response) {
        response.setHeader("Access-Control-Expose-Headers", "Retry-After, WWW-Authenticate");
    }
}
