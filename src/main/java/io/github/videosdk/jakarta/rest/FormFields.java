package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a form. */
final class FormFields {

    private FormFields() {}

    static Map<String, Optional<String>> parse(byte[] body) {
        Map<String, Optional<String>> fields = new HashMap<>();
        for (String[] pair : pairs(new String(body, StandardCharsets.UTF_8))) {
            if (fields.put(pair[0], Optional.of(pair[1])) != null) {
                throw RequestException.fieldTwice();
            }
        }
        return fields;
    }

    /** Names and values, decoded, and in order. */
    static List<String[]> pairs(String form) {
        List<String[]> pairs = new ArrayList<>();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.add(new String[] {decode(parts[0]), parts.length == 2 ? decode(parts[1]) : ""});
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw RequestException.malformed("the body is not a well-formed form");
        }
    }

    /**
     * A filter of the host may have asked for parameters, which consumes the body; then they are all there is. Those of the
     * query are among them and count for nothing: a token in a URL would end up in access logs.
     */
    static Map<String, Optional<String>> readByTheHost(HttpServletRequest request) {
        Map<String, Long> ofTheQuery = pairs(Passage.queryOf(request)).stream()
                .collect(Collectors.groupingBy(pair -> pair[0], Collectors.counting()));
        Map<String, Optional<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            long inBody = values.length - ofTheQuery.getOrDefault(name, 0L);
            if (inBody > 0) {
                if (values.length > 1) {
                    throw RequestException.fieldTwice();
                }
                fields.put(name, Optional.of(values[0]));
            }
        });
        return isJson(fields, ofTheQuery.keySet()) ? json(fields) : fields;
    }

    /** Read as a form, a JSON object is the name of one field. A server may decode that in the query differently from us. */
    private static boolean isJson(Map<String, Optional<String>> fields, Set<String> ofTheQuery) {
        return fields.size() == 1
                && fields.keySet().iterator().next().startsWith("{")
                && ofTheQuery.stream().noneMatch(name -> name.startsWith("{"));
    }

    private static Map<String, Optional<String>> json(Map<String, Optional<String>> fields) {
        return JsonFields.parse(fields.keySet().iterator().next().getBytes(StandardCharsets.UTF_8));
    }
}
