package io.github.videosdk.jakarta.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The query parameters of a request, decoded; of one that is repeated the last value counts. */
final class StandInQuery {

    private final Map<String, String> parameters;

    private StandInQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static StandInQuery of(Seen request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] parts = request.path().split("\\?", 2);
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                String[] nameAndValue = pair.split("=", 2);
                parameters.put(decoded(nameAndValue[0]), nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "");
            }
        }
        return new StandInQuery(parameters);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(parameters.keySet());
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    int positiveNumber(String name, int fallback) {
        String value = parameters.getOrDefault(name, Integer.toString(fallback));
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new InvalidRequest("\"" + name + "\" must be a positive number");
        }
        return Integer.parseInt(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
