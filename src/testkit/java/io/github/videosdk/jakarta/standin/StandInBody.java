package io.github.videosdk.jakarta.standin;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The JSON object that a request carries; no body at all counts as an empty one. */
final class StandInBody {

    private final JsonObject json;

    private StandInBody(JsonObject json) {
        this.json = json;
    }

    static StandInBody of(Seen request) {
        return new StandInBody(request.body().isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : parsed(request));
    }

    StandInBody allowingOnly(Set<String> names) {
        json.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidRequest("\"" + name + "\" is not allowed");
        });
        return this;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name)).map(value -> nonEmptyText(name, value));
    }

    private static JsonObject parsed(Seen request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.matches("application/json\\s*(;.*)?")) {
            throw new InvalidRequest("Content-Type must be application/json");
        }
        try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new InvalidRequest("The body must be a JSON object");
        }
    }

    private static String nonEmptyText(String name, JsonValue value) {
        if (value instanceof JsonString text && !text.getString().isEmpty()) {
            return text.getString();
        }
        throw new InvalidRequest("\"" + name + "\" must be a string that is not empty");
    }
}
