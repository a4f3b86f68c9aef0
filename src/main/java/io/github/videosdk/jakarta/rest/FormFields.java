package io.github.videosdk.jakarta.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a form. */
final class FormFields {

    private FormFields() {}

    static Map<String, String> parse(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (!pair.isEmpty()) {
                add(pair, fields);
            }
        }
        return fields;
    }

    private static void add(String pair, Map<String, String> fields) {
        String[] nameAndValue = pair.split("=", 2);
        String value = nameAndValue.length == 2 ? decode(nameAndValue[1]) : "";
        if (fields.put(decode(nameAndValue[0]), value) != null) {
            throw RequestException.malformed("the form has a field twice");
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw RequestException.malformed("the body is not a well-formed form");
        }
    }

    /** A token in a URL would end up in access logs, so it is no way to bring one. */
    private static boolean isInQuery(String name, HttpServletRequest request) {
        return ("&" + request.getQueryString()).contains("&" + name + "=");
    }

    /** A filter of the host may have asked for parameters, which consumes the body; then they are all there is. */
    static Map<String, String> readByTheHost(HttpServletRequest request) {
        Set<String> names = request.getParameterMap().keySet();
        String first = names.isEmpty() ? "" : names.iterator().next();
        if (names.size() == 1 && first.startsWith("{")) {
            return JsonFields.parse(first.getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> fields = new HashMap<>();
        names.stream()
                .filter(name -> !isInQuery(name, request))
                .forEach(name -> fields.put(name, request.getParameter(name)));
        return fields;
    }
}
