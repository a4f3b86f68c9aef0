package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Problem;
import java.util.Map;
import java.util.Set;

/** The errors that a request can have before it reaches a resource. */
final class Problems {

    private Problems() {}

    static Problem notFound() {
        return new Problem(404, ErrorCode.NO_SUCH_ENDPOINT, "there is no such endpoint");
    }

    static Problem malformedId() {
        return new Problem(
                400,
                ErrorCode.MALFORMED_REQUEST,
                "the meeting id, the last part of the path, is missing or malformed: it takes " + Limits.ROOM_ID);
    }

    static Problem malformedQuery() {
        return new Problem(
                400,
                ErrorCode.MALFORMED_REQUEST,
                "the query is malformed: it takes UTF-8, each byte as % and two hexadecimal digits");
    }

    static Problem wrongMethod(Endpoint endpoint) {
        return new Problem(
                405,
                ErrorCode.WRONG_METHOD,
                endpoint.path() + " takes " + endpoint.method() + ", not this method",
                Map.of("Allow", allowedMethods(endpoint)));
    }

    static String allowedMethods(Endpoint endpoint) {
        return endpoint == Endpoint.GET_TOKEN ? "GET, HEAD, OPTIONS" : endpoint.method() + ", OPTIONS";
    }

    static Problem notLoggedIn() {
        return Problem.notLoggedIn();
    }

    static Problem notConfigured(Set<String> faults) {
        return new Problem(
                503,
                ErrorCode.NOT_CONFIGURED,
                "VideoSDK is not configured on this server. To be set right: " + String.join(", ", faults)
                        + ". The server's log says more.");
    }

    static Problem withoutJaxRs() {
        return new Problem(
                503,
                ErrorCode.NO_JAX_RS,
                "this server has no JAX-RS for this application. The server's log says more.");
    }

    static Problem withoutCdi() {
        return new Problem(
                503,
                ErrorCode.NO_CDI,
                "CDI does not know VideoSDK's endpoints in this application. The server's log says more.");
    }
}
