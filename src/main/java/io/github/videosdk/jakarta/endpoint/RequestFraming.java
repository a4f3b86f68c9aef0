package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.http.HttpServletRequest;

/** What the headers of a request say about its body. */
public final class RequestFraming {

    private RequestFraming() {}

    /**
     * Whether a body may follow.
     *
     * @param request a request
     * @return {@code false} only if there is none: HTTP/2 and later need no header to announce a body
     */
    public static boolean mayHaveBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0
                || length < 0 && (isChunked(request) || !request.getProtocol().startsWith("HTTP/1"));
    }

    /**
     * Whether a header announces a body, of unknown length or of one that is not zero.
     *
     * @param request a request
     * @return {@code false} for a body without a length over HTTP/2
     */
    public static boolean announcesBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || isChunked(request);
    }

    private static boolean isChunked(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }
}
