package io.github.videosdk.jakarta.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which Java values JSON has, and copies of them that nobody can change. */
final class JsonValues {

    private JsonValues() {}

    static boolean isJson(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(JsonValues::isJson);
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .allMatch(entry -> entry.getKey() instanceof String && isJson(entry.getValue()));
        }
        return value instanceof String || value instanceof Boolean || isFinite(value);
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    static Map<String, Object> copyOf(Map<String, Object> claims) {
        Map<String, Object> copy = new LinkedHashMap<>();
        claims.forEach((name, value) -> copy.put(name, copyOfValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object copyOfValue(Object value) {
        if (value instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(copyOfValue(item)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> copy = new LinkedHashMap<>();
            entries.forEach((name, item) -> copy.put((String) name, copyOfValue(item)));
            return Collections.unmodifiableMap(copy);
        }
        return value;
    }
}
