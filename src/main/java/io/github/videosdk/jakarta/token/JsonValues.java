package io.github.videosdk.jakarta.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which Java values JSON has, and copies of them that nobody can change. */
final class JsonValues {

    private static final int DEEPEST = 64;

    /** Nimbus fails to read some numbers that have more, 184467440737095516160 for one, and would refuse the token. */
    private static final int MOST_DIGITS = 18;

    /** Others may count on, or write themselves as they please. */
    private static final Set<Class<?>> NUMBERS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    private JsonValues() {}

    /** Whether this is text, a finite number, a boolean, or lists and maps of such, at most 64 deep. */
    static boolean isJson(Object value) {
        return isJson(value, DEEPEST);
    }

    /** Half of a surrogate pair is no text: UTF-8 cannot write it. */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    private static boolean isJson(Object value, int depth) {
        if (value instanceof Collection<?> items) {
            return depth > 0 && items.stream().allMatch(item -> isJson(item, depth - 1));
        }
        if (value instanceof Map<?, ?> entries) {
            return depth > 0
                    && entries.entrySet().stream()
                            .allMatch(entry -> isName(entry.getKey()) && isJson(entry.getValue(), depth - 1));
        }
        return value instanceof Boolean || isName(value) || isFiniteNumber(value);
    }

    private static boolean isName(Object value) {
        return value instanceof String text && isText(text);
    }

    private static boolean isFiniteNumber(Object value) {
        return value instanceof Number number
                && NUMBERS.contains(value.getClass())
                && Double.isFinite(number.doubleValue())
                && !hasTooManyDigits(number);
    }

    private static boolean hasTooManyDigits(Number number) {
        return number instanceof BigInteger whole && whole.bitLength() >= Long.SIZE
                || number instanceof BigDecimal decimal && decimal.precision() > MOST_DIGITS;
    }

    static Map<String, Object> copyOf(Map<String, Object> claims) {
        Map<String, Object> copy = new LinkedHashMap<>();
        claims.forEach((name, value) -> copy.put(name, copyOfValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    static Object copyOfValue(Object value) {
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
        if (value == null || value instanceof String || value instanceof Boolean || isFiniteNumber(value)) {
            return value;
        }
        throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
    }
}
