package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Authorization;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets a request through to the resources once path, method, size and login are right. */
final class VideoSdkFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern QUERY = Pattern.compile("(?:[^%]++|%[0-9A-Fa-f]{2})*+");

    private final transient VideoSdkConfig config;
    private final transient Routes routes;
    private final transient Cors cors;

    VideoSdkFilter(VideoSdkConfig config, Routes routes) {
        this.config = config;
        this.routes = routes;
        this.cors = new Cors(config.endpoints().allowedOrigins());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        keepFromCaches(response);
        Optional<Passage> passage = routes.find(path(request));
        if (passage.isEmpty()) {
            Problems.notFound().writeTo(response);
            return;
        }
        cors.allow(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            answerOptions(passage.get().endpoint(), response);
        } else {
            answer(passage.get(), request, response);
        }
    }

    private static void keepFromCaches(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private void answer(Passage passage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Problem> problem = problemWith(request, passage);
        if (problem.isPresent()) {
            problem.get().writeTo(response);
        } else if (!needsLogin(passage.endpoint(), request) || isLoggedIn(request, response)) {
            forward(passage, request, response);
        }
    }

    private static void forward(Passage passage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        passage.leaveWith(request);
        request.getRequestDispatcher(passage.target()).forward(new PlainRequest(request), response);
        keepAnswer(request);
    }

    /** Tomcat makes a page with a stack trace of it where a body broke off, whatever the resource has answered. */
    private static void keepAnswer(HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    /** Decoded and normalised by the container, so that no spelling of a path gets past a security constraint. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private void answerOptions(Endpoint endpoint, HttpServletResponse response) {
        response.setHeader("Allow", Problems.allowedMethods(endpoint));
        cors.allowPreflight(endpoint, response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Optional<Problem> problemWith(HttpServletRequest request, Passage passage) {
        if (!isMethodOf(passage.endpoint(), request.getMethod())) {
            return Optional.of(Problems.wrongMethod(passage.endpoint()));
        }
        if (!config.isUsable()) {
            return Optional.of(Problems.notConfigured(config.faults()));
        }
        if (!passage.meetingId().map(Limits::isRoomId).orElse(true)) {
            return Optional.of(Problems.malformedId());
        }
        if (!isQueryWellFormed(request.getQueryString())) {
            return Optional.of(Problems.malformedQuery());
        }
        if (request.getContentLengthLong() > Limits.BODY_BYTES) {
            return Optional.of(Problem.tooLarge());
        }
        return Optional.empty();
    }

    /** Open Liberty throws when it is asked for a parameter otherwise, and TomEE answers 500 itself. */
    private static boolean isQueryWellFormed(String query) {
        return query == null || QUERY.matcher(query).matches();
    }

    private static boolean isMethodOf(Endpoint endpoint, String method) {
        return method.equals(endpoint.method()) || endpoint == Endpoint.GET_TOKEN && method.equals("HEAD");
    }

    /** A token is proof enough; a login is asked of whoever is about to get one. */
    private boolean needsLogin(Endpoint endpoint, HttpServletRequest request) {
        return config.access().isRestricted()
                && request.getUserPrincipal() == null
                && (endpoint == Endpoint.GET_TOKEN || isTokenlessCreate(endpoint, request));
    }

    private boolean isTokenlessCreate(Endpoint endpoint, HttpServletRequest request) {
        return endpoint == Endpoint.CREATE_MEETING
                && config.endpoints().tokenlessCreate()
                && isWithoutBody(request)
                && Authorization.tokenIn(request.getHeader("Authorization")).isEmpty();
    }

    private static boolean isWithoutBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null;
    }

    /** If not, the challenge of the container is the answer, or ours where it gives none. */
    private static boolean isLoggedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return request.authenticate(response);
        } catch (ServletException noChallenge) {
            Problems.notLoggedIn().writeTo(response);
            return false;
        }
    }
}
