package io.github.videosdk.jakarta.endpoint;

import io.github.videosdk.jakarta.ErrorCode;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * An error as clients see it: {@code application/problem+json} of RFC 9457, with the two fields beside it that
 * VideoSDK's own clients read.
 *
 * @param status the HTTP status
 * @param code what the error is called, for code and for whoever searches
 * @param detail what happened this time, for people
 * @param headers further response headers
 */
public record Problem(int status, ErrorCode code, String detail, Map<String, String> headers) {

    /** The content type of {@link #body()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A problem without further headers.
     *
     * @param status the HTTP status
     * @param code what the error is called
     * @param detail what happened this time, for people
     */
    public Problem(int status, ErrorCode code, String detail) {
        this(status, code, detail, Map.of());
    }

    /**
     * A body that nobody reads to its end.
     *
     * @return 413
     */
    public static Problem tooLarge() {
        return new Problem(413, ErrorCode.BODY_TOO_LARGE, "the body is larger than " + Limits.BODY_BYTES + " bytes");
    }

    /**
     * A caller whom the container does not know.
     *
     * @return 401, with a challenge
     */
    public static Problem notLoggedIn() {
        return new Problem(
                401,
                ErrorCode.LOGIN_DEMANDED,
                "log in to this application first",
                Map.of("WWW-Authenticate", "Bearer realm=\"videosdk\""));
    }

    /** The same for every error of this status, as the RFC demands it of {@code about:blank}. */
    private String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Request timeout";
            case 410 -> "Gone";
            case 413 -> "Content too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Unprocessable content";
            case 500 -> "Internal server error";
            case 502 -> "Bad gateway";
            case 503 -> "Service unavailable";
            case 504 -> "Gateway timeout";
            default -> throw new IllegalStateException("no title for status " + status);
        };
    }

    /**
     * The problem as a response body.
     *
     * @return JSON in UTF-8
     */
    public byte[] body() {
        String json = String.format(
                Locale.ROOT,
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\","
                        + "\"statusCode\":%2$d,\"error\":\"%3$s\"}",
                title(),
                status,
                inJson(detail),
                code);
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** By hand: that the server lacks JSON-P may be what is wrong. */
    private static String inJson(String text) {
        StringBuilder json = new StringBuilder(text.length());
        for (char next : text.toCharArray()) {
            if (next == '"' || next == '\\') {
                json.append('\\').append(next);
            } else {
                json.append(next < ' ' ? unicode(next) : String.valueOf(next));
            }
        }
        return json.toString();
    }

    private static String unicode(char next) {
        return String.format("\\u%04x", (int) next);
    }

    /**
     * Makes this the whole answer to a request.
     *
     * @param response has not been written to
     * @throws IOException if the client has gone
     */
    public void writeTo(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        write(body(), response);
    }

    /**
     * Writes a response body, also where a filter of the host has asked the response for its writer.
     *
     * @param json in UTF-8
     * @param response has its status and headers
     * @throws IOException if the client has gone
     */
    public static void write(byte[] json, HttpServletResponse response) throws IOException {
        ServletOutputStream body;
        try {
            body = response.getOutputStream();
        } catch (IllegalStateException writerIsInUse) {
            response.getWriter().write(escaped(new String(json, StandardCharsets.UTF_8)));
            return;
        }
        body.write(json);
    }

    /** The encoding of a writer that is in use cannot be changed. */
    private static String escaped(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (char next : json.toCharArray()) {
            ascii.append(next < 0x80 ? String.valueOf(next) : unicode(next));
        }
        return ascii.toString();
    }
}
