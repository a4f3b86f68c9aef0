package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of a request. What the query names is there even if the server has lost it: Tomcat drops parameters that it
 * cannot decode, and all those after the thousandth.
 */
final class QueryParameters {

    private final Map<String, String[]> parsed;
    private final Map<String, List<String>> written;

    private QueryParameters(Map<String, String[]> parsed, Map<String, List<String>> written) {
        this.parsed = parsed;
        this.written = written;
    }

    static QueryParameters of(HttpServletRequest request) {
        Map<String, List<String>> written = new HashMap<>();
        FormFields.pairs(Passage.queryOf(request))
                .forEach(pair -> written.computeIfAbsent(pair[0], name -> new ArrayList<>())
                        .add(pair[1]));
        return new QueryParameters(parse(request), written);
    }

    /** Servers differ in what they throw. */
    private static Map<String, String[]> parse(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (RuntimeException unparsable) {
            throw RequestException.malformed("the server cannot parse the query");
        }
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(parsed.keySet());
        names.addAll(written.keySet());
        return names;
    }

    /** Official clients send an empty value for none. */
    Stream<String> values(String name) {
        String[] values = parsed.get(name);
        Stream<String> all = values == null ? written.getOrDefault(name, List.of()).stream() : Stream.of(values);
        return all.filter(value -> !value.isEmpty());
    }
}
