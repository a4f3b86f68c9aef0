package io.github.videosdk.jakarta.standin;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of calls that are known here: method, path and the query parameters that each one takes. */
enum StandInCall {
    CREATE("POST", "/v2/rooms"),
    DEACTIVATE("POST", "/v2/rooms/deactivate"),
    VALIDATE("GET", "/v2/rooms/validate/([^/]+)"),
    FETCH("GET", "/v2/rooms/(?!validate$|deactivate$)([^/]+)"),
    LIST("GET", "/v2/rooms", "page", "perPage", "query");

    private final String method;
    private final Pattern path;
    private final Set<String> queryParameters;

    StandInCall(String method, String path, String... queryParameters) {
        this.method = method;
        this.path = Pattern.compile(path);
        this.queryParameters = Set.of(queryParameters);
    }

    static Optional<StandInCall> of(Seen request) {
        return Stream.of(values()).filter(call -> call.fits(request)).findFirst();
    }

    /** The last segment of the path, for the calls that name a room there. */
    String id(Seen request) {
        Matcher matcher = path.matcher(request.pathWithoutQuery());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(request.path());
        }
        return matcher.group(1);
    }

    boolean takes(String queryParameter) {
        return queryParameters.contains(queryParameter);
    }

    private boolean fits(Seen request) {
        return method.equals(request.method())
                && path.matcher(request.pathWithoutQuery()).matches();
    }
}
