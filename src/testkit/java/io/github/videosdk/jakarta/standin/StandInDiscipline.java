package io.github.videosdk.jakarta.standin;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a well-behaved client never sends: a path outside the table, an unsafe path, a header nobody asked for. */
final class StandInDiscipline {

    private static final Pattern SAFE_PATH = Pattern.compile("[A-Za-z0-9/._~-]+");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Set<String> EXPECTED_HEADERS = Set.of(
            "host",
            "authorization",
            "content-type",
            "content-length",
            "accept",
            "user-agent",
            "connection",
            "upgrade",
            "http2-settings",
            "x-request-id",
            "accept-encoding");

    private StandInDiscipline() {}

    static List<String> complaints(Seen request) {
        return Stream.of(complaintsOnPath(request), complaintsOnQuery(request), complaintsOnHeaders(request))
                .flatMap(it -> it)
                .map(complaint -> request.method() + " " + request.path() + ": " + complaint)
                .toList();
    }

    private static Stream<String> complaintsOnPath(Seen request) {
        String path = request.pathWithoutQuery();
        if (!SAFE_PATH.matcher(path).matches()) {
            return Stream.of("unsafe character in the path");
        }
        if (DOT_SEGMENT.matcher(path).find()) {
            return Stream.of("dot segment in the path");
        }
        return StandInCall.of(request).isPresent() ? Stream.empty() : Stream.of("no such call");
    }

    private static Stream<String> complaintsOnQuery(Seen request) {
        return StandInCall.of(request).stream()
                .flatMap(call -> StandInQuery.of(request).names().stream().filter(name -> !call.takes(name)))
                .map(name -> "unexpected query parameter " + name);
    }

    private static Stream<String> complaintsOnHeaders(Seen request) {
        return request.headers().keySet().stream()
                .filter(name -> !EXPECTED_HEADERS.contains(name))
                .map(name -> "unexpected header " + name);
    }
}
