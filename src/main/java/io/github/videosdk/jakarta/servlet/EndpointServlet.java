package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Authorization;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Login;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.Problem;
import io.github.videosdk.jakarta.endpoint.RequestFraming;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One public endpoint: lets a request through to its resource once method, id, size and login are right.
 *
 * <p>It is a servlet and no filter, because every filter of the host comes before it, wherever and however that filter was
 * registered. It checks every kind of dispatch: containers apply security constraints to the first one only.
 */
final class EndpointServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern QUERY = Pattern.compile("(?:[^%]++|%[0-9A-Fa-f]{2})*+");

    private final Endpoint endpoint;
    private final transient VideoSdkConfig config;
    private final transient Resources resources;
    private final transient Cors cors;
    private final transient CrossSite crossSite;

    EndpointServlet(Endpoint endpoint, VideoSdkConfig config, Resources resources) {
        this.endpoint = endpoint;
        this.config = config;
        this.resources = resources;
        this.cors = new Cors(config.endpoints().allowedOrigins());
        this.crossSite = new CrossSite(cors);
    }

    @Override
    public void init() {
        resources.start();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        keepFromCaches(response);
        if (isBelow(request)) {
            Problems.notFound().writeTo(response);
            return;
        }
        cors.allow(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            answerOptions(request, response);
        } else {
            answer(passage(request), request, response);
        }
    }

    static void keepFromCaches(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private void answerOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", Problems.allowedMethods(endpoint));
        cors.allowPreflight(endpoint, request, response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Passage passage(HttpServletRequest request) {
        return new Passage(
                endpoint, endpoint == Endpoint.VALIDATE_MEETING ? Optional.of(meetingId(request)) : Optional.empty());
    }

    /**
     * What follows the endpoint in the path. A filter of the host may wrap the request and show another path, without that
     * part: then it is what the container has matched with the star of the mapping. Of {@code a/b}, Open Liberty says that it
     * has matched {@code b}, so this comes second.
     */
    private static String meetingId(HttpServletRequest request) {
        return withoutSlashes(Objects.requireNonNullElseGet(request.getPathInfo(), () -> matched(request)));
    }

    /** One at the start, and one at the end. */
    private static String withoutSlashes(String path) {
        String start = path.startsWith("/") ? path.substring(1) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    /** Without a slash behind the endpoint, Tomcat has matched {@code null}. */
    private static String matched(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHttpServletMapping().getMatchValue(), "");
    }

    /** A path below an endpoint that takes none. */
    private boolean isBelow(HttpServletRequest request) {
        return endpoint != Endpoint.VALIDATE_MEETING
                && request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !matched(request).isEmpty();
    }

    private void answer(Passage passage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Problem> problem = problemWith(request, passage);
        if (problem.isPresent()) {
            problem.get().writeTo(response);
        } else if (!needsLogin(request) || isLoggedIn(request, response)) {
            passage.leaveWith(request, crossSite.mayHaveSent(request));
            resources.answer(passage, request, response);
        }
    }

    private Optional<Problem> problemWith(HttpServletRequest request, Passage passage) {
        if (!isMethodTaken(request.getMethod())) {
            return Optional.of(Problems.wrongMethod(endpoint));
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

    /** Of any other, Open Liberty, Tomcat and TomEE throw when they are asked for a parameter. */
    private static boolean isQueryWellFormed(String query) {
        return query == null || QUERY.matcher(query).matches() && isUtf8(query);
    }

    private static boolean isUtf8(String query) {
        try {
            byte[] decoded =
                    URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private boolean isMethodTaken(String method) {
        return method.equals(endpoint.method()) || endpoint == Endpoint.GET_TOKEN && method.equals("HEAD");
    }

    /** A token is proof enough. Whoever is about to get a token or a meeting without one has to log in. */
    private boolean needsLogin(HttpServletRequest request) {
        return config.access().isRestricted()
                && Login.nameOf(request).isEmpty()
                && (endpoint == Endpoint.GET_TOKEN || isTokenlessCreate(request));
    }

    /**
     * A body may hold a token, unless the caller has brought a login of the host along. If it holds none, the resource
     * demands the login.
     */
    private boolean isTokenlessCreate(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return endpoint == Endpoint.CREATE_MEETING
                && config.endpoints().tokenlessCreate()
                && Authorization.tokenIn(authorization).isEmpty()
                && (authorization != null || !RequestFraming.mayHaveBody(request));
    }

    /** If not, the response is complete: the challenge of the container, or ours where it gives none. */
    private boolean isLoggedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (config.access().challenges() && isChallenged(request, response)) {
            return false;
        }
        if (Login.nameOf(request).isPresent()) {
            return true;
        }
        Problems.notLoggedIn().writeTo(response);
        return false;
    }

    /** Tomcat says that a caller is authenticated where it knows no way to log in; WildFly throws there. */
    private static boolean isChallenged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return !request.authenticate(response);
        } catch (ServletException noChallenge) {
            return false;
        }
    }
}
