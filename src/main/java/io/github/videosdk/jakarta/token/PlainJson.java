package io.github.videosdk.jakarta.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as issuers of tokens write it: one object, without white space, of text, lists of text and whole numbers,
 * where all text is ASCII that stands for itself. It is strict, so that it never reads anything otherwise than Nimbus.
 */
final class PlainJson {

    /** More digits might not fit. */
    private static final int MOST_DIGITS = 18;

    private final byte[] json;
    private int next;

    private PlainJson(byte[] json) {
        this.json = json;
    }

    /** The members, unmodifiable, or {@code null} for anything but plain JSON, be it right or wrong. */
    static Map<String, Object> read(byte[] json) {
        PlainJson reader = new PlainJson(json);
        return reader.is('{') ? reader.object() : null;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        char before = '{';
        while (skip(before)) {
            String name = text();
            Object value = name != null && skip(':') ? value() : null;
            if (value == null || members.put(name, value) != null) {
                return null;
            }
            before = ',';
        }
        return skip('}') && next == json.length ? Collections.unmodifiableMap(members) : null;
    }

    private Object value() {
        if (is('"')) {
            return text();
        }
        return is('[') ? texts() : number();
    }

    private List<String> texts() {
        List<String> items = new ArrayList<>();
        char before = '[';
        while (skip(before)) {
            String item = text();
            if (item == null) {
                return null;
            }
            items.add(item);
            before = ',';
        }
        return skip(']') ? Collections.unmodifiableList(items) : null;
    }

    private String text() {
        if (!skip('"')) {
            return null;
        }
        int end = next;
        while (end < json.length && isPlain(json[end])) {
            end++;
        }
        String text = new String(json, next, end - next, StandardCharsets.ISO_8859_1);
        next = end;
        return skip('"') ? text : null;
    }

    private static boolean isPlain(byte ascii) {
        return ascii >= ' ' && ascii <= '~' && ascii != '"' && ascii != '\\';
    }

    private Long number() {
        int start = next;
        int most = Math.min(json.length, start + MOST_DIGITS);
        int end = start;
        long number = 0;
        while (end < most && json[end] >= '0' && json[end] <= '9') {
            number = 10 * number + (json[end++] - '0');
        }
        next = end;
        if (end == start || hasLeadingZero(start, end)) {
            return null;
        }
        return number;
    }

    private boolean hasLeadingZero(int start, int end) {
        return json[start] == '0' && end > start + 1;
    }

    private boolean is(char ascii) {
        return next < json.length && json[next] == ascii;
    }

    private boolean skip(char ascii) {
        boolean there = is(ascii);
        if (there) {
            next++;
        }
        return there;
    }
}
