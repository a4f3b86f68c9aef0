package io.github.videosdk.jakarta.standin;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived: the path is raw and keeps its query, header names are lower-case, and the status is 0 while
 * nothing was answered.
 */
public record Seen(String method, String path, Map<String, List<String>> headers, String body, int status) {

    static final int UNANSWERED = 0;

    public Seen {
        headers = lowerCaseNames(headers);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    Seen answeredWith(int newStatus) {
        return new Seen(method, path, headers, body, newStatus);
    }

    String pathWithoutQuery() {
        return path.split("\\?", 2)[0];
    }

    private static Map<String, List<String>> lowerCaseNames(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>();
        headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
