package io.github.videosdk.jakarta.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

/** The text fields of a JSON object; others are ignored, as nothing asks for them. */
final class JsonFields {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonFields() {}

    static boolean looksLikeJson(byte[] body) {
        for (byte next : body) {
            if (!Character.isWhitespace(next)) {
                return next == '{';
            }
        }
        return false;
    }

    static Map<String, String> parse(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        object(body).forEach((name, value) -> {
            if (value instanceof JsonString text) {
                fields.put(name, text.getString());
            }
        });
        return fields;
    }

    /** Parsers differ in what they throw, and some let a deep nest overflow the stack. */
    private static JsonObject object(byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (RuntimeException | StackOverflowError noObject) {
            throw RequestException.malformed("the body is not a JSON object");
        }
    }
}
