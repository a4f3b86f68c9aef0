package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one way to the resources. A public endpoint leaves a passage with the request; the resources serve no request without
 * one, whatever path it came by, so that no security constraint on the public path can be gone around.
 *
 * @param endpoint what was asked for
 * @param meetingId the meeting that was named, for the endpoint that takes one
 */
public record Passage(Endpoint endpoint, Optional<String> meetingId) {

    /** Where the resources live, below the context root. It is closed to requests from outside. */
    public static final String INTERNAL_PATH = "/videosdk-jakarta-internal";

    /** The class that publishes them there. */
    public static final String APPLICATION = "io.github.videosdk.jakarta.rest.VideoSdkApplication";

    /** What the paths of the resources begin with: a scanning host adopts them, and must not have such a path itself. */
    public static final String RESOURCE = "videosdk-jakarta-";

    private static final String ATTRIBUTE = Passage.class.getName();
    private static final String CONTENT_TYPE = ATTRIBUTE + ".contentType";
    private static final String QUERY = ATTRIBUTE + ".query";
    private static final String CROSS_SITE = ATTRIBUTE + ".crossSite";

    /** Where parameters come from that the query itself no longer shows after a dispatch. */
    private static final List<String> FORMER_QUERIES =
            List.of(RequestDispatcher.FORWARD_QUERY_STRING, AsyncContext.ASYNC_QUERY_STRING);

    /**
     * The passage that a public endpoint has left with a request.
     *
     * @param request a request
     * @return empty if the request did not come through a public endpoint
     */
    public static Optional<Passage> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Passage passage ? Optional.of(passage) : Optional.empty();
    }

    /**
     * Leaves this passage with a request.
     *
     * @param request the request to let through
     * @param crossSite whether a page of another origin may have sent it
     */
    public void leaveWith(HttpServletRequest request, boolean crossSite) {
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(CONTENT_TYPE, request.getContentType());
        request.setAttribute(QUERY, query(request));
        request.setAttribute(CROSS_SITE, crossSite);
    }

    /**
     * Whether a page of another origin may have sent a request, with the login of whoever looks at it. The headers that
     * say so do not get as far as the resources.
     *
     * @param request a request
     * @return {@code false} only where the public endpoint has found that none can have sent it
     */
    public static boolean isCrossSite(HttpServletRequest request) {
        return !Boolean.FALSE.equals(request.getAttribute(CROSS_SITE));
    }

    private static String query(HttpServletRequest request) {
        return Stream.concat(
                        Stream.ofNullable(request.getQueryString()),
                        FORMER_QUERIES.stream()
                                .map(request::getAttribute)
                                .filter(String.class::isInstance)
                                .map(String.class::cast))
                .distinct()
                .collect(Collectors.joining("&"));
    }

    /**
     * All that a request has got by queries, also where a server shows none of it after a forward.
     *
     * @param request a request
     * @return possibly the empty text
     */
    public static String queryOf(HttpServletRequest request) {
        return request.getAttribute(QUERY) instanceof String query ? query : query(request);
    }

    /**
     * The content type that a request came with, which the JAX-RS of the server does not get to see.
     *
     * @param request a request
     * @return {@code null} if there is none
     */
    public static String contentTypeOf(HttpServletRequest request) {
        return request.getAttribute(CONTENT_TYPE) instanceof String type ? type : null;
    }

    /**
     * Where to forward the request to.
     *
     * @return a path below the context root
     */
    public String target() {
        return INTERNAL_PATH + "/" + RESOURCE + endpoint.path();
    }
}
