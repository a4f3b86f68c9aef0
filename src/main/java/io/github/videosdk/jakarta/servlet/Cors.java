package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cross-origin access for browsers, for the origins that the settings name. */
final class Cors {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String REQUESTED_HEADERS = "Access-Control-Request-Headers";
    private static final String VARY = "Vary";
    private static final String ANY = "*";
    private static final String ANY_LABEL = "://*.";

    /** What VideoSDK's clients send, and what browser tracing adds to each request. */
    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Authorization",
            "Idempotency-Key",
            "X-Requested-With",
            "traceparent",
            "tracestate",
            "baggage",
            "sentry-trace");

    /** A token of HTTP, but not the star, which would mean all names. */
    private static final Pattern HEADER = Pattern.compile("(?!\\*$)[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}");

    private static final int MOST_FURTHER_HEADERS = 32;

    private final Set<String> origins;
    private final List<Wildcard> wildcards;

    Cors(Set<String> origins) {
        this.origins = origins;
        this.wildcards = origins.stream()
                .filter(origin -> origin.contains(ANY_LABEL))
                .map(Wildcard::of)
                .toList();
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
        response.addHeader(VARY, "Origin");
        String origin = request.getHeader("Origin");
        if (isAllowed(origin)) {
            response.setHeader(ALLOW_ORIGIN, origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            exposeHeaders(response);
        }
    }

    void allowPreflight(Endpoint endpoint, HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(ALLOW_ORIGIN)) {
            response.setHeader("Access-Control-Allow-Methods", endpoint.method());
            response.setHeader("Access-Control-Allow-Headers", String.join(", ", headersFor(request, response)));
            response.setHeader("Access-Control-Max-Age", "600");
        }
    }

    private boolean isAllowed(String origin) {
        return names(origin) || origin != null && wildcards.stream().anyMatch(wildcard -> wildcard.matches(origin));
    }

    /**
     * Whether the settings name this origin letter by letter, and not by a pattern or {@code *}. The origin of an app may
     * have capitals, which the settings do not keep.
     */
    boolean names(String origin) {
        return origin != null && !origin.contains(ANY) && origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** An origin that is named letter by letter is trusted with further headers; one of many is not. */
    private List<String> headersFor(HttpServletRequest request, HttpServletResponse response) {
        if (!names(request.getHeader("Origin"))) {
            return HEADERS;
        }
        response.addHeader(VARY, REQUESTED_HEADERS);
        return Stream.concat(HEADERS.stream(), furtherHeaders(request)).toList();
    }

    private static Stream<String> furtherHeaders(HttpServletRequest request) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(HEADERS);
        return Collections.list(request.getHeaders(REQUESTED_HEADERS)).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(String::strip)
                .filter(name -> HEADER.matcher(name).matches() && known.add(name))
                .limit(MOST_FURTHER_HEADERS);
    }

    private static void exposeHeaders(HttpServletResponse response) {
        response.setHeader("Access-Control-Expose-Headers", "Retry-After, WWW-Authenticate");
    }

    /** {@code https://*.preview.example.com}: one label in the place of the star, and the same port. */
    private record Wildcard(String scheme, String domain) {

        private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?");

        static Wildcard of(String origin) {
            int star = origin.indexOf(ANY);
            return new Wildcard(origin.substring(0, star), origin.substring(star + 1));
        }

        boolean matches(String origin) {
            int end = origin.length() - domain.length();
            return end > scheme.length()
                    && origin.startsWith(scheme)
                    && origin.endsWith(domain)
                    && LABEL.matcher(origin.substring(scheme.length(), end)).matches();
        }
    }
}
