package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.JsonMembers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a JSON object: text, or nothing for a value of another type; {@code null} is the empty text. */
final class JsonFields {

    private JsonFields() {}

    static boolean looksLikeJson(byte[] body) {
        for (byte next : body) {
            if (!Character.isWhitespace(next)) {
                return next == '{';
            }
        }
        return false;
    }

    static Map<String, Optional<String>> parse(byte[] body) {
        Map<String, Optional<String>> fields = new HashMap<>();
        try (JsonMembers members = new JsonMembers(body)) {
            while (members.next()) {
                if (fields.put(members.name(), members.text()) != null) {
                    throw RequestException.fieldTwice();
                }
            }
        } catch (IllegalArgumentException noObject) {
            throw RequestException.malformed("the body is not a JSON object");
        }
        return fields;
    }
}
