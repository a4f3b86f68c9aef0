package io.github.videosdk.jakarta.endpoint;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * Walks through the members of a JSON object, at its top level alone. A reader of JSON-P would keep the last of two members
 * of one name and tell nobody.
 */
public final class JsonMembers implements AutoCloseable {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private boolean isInside;
    private String name;
    private Optional<String> text;

    /**
     * Starts before the first member.
     *
     * @param json perhaps no JSON at all
     * @throws IllegalArgumentException if that is to be seen already
     */
    public JsonMembers(byte[] json) {
        try {
            parser = JSON.createParser(new ByteArrayInputStream(json));
        } catch (RuntimeException malformed) {
            throw noObject(malformed);
        }
    }

    /**
     * Goes to the next member.
     *
     * @return {@code false} at the end of the object, after which there is nothing
     * @throws IllegalArgumentException if this is not one JSON object
     */
    public boolean next() {
        try {
            return isInside ? member() : open();
        } catch (RuntimeException | StackOverflowError malformed) {
            // Parsers differ in what they throw, and some let a deep nest overflow the stack.
            throw noObject(malformed);
        }
    }

    private static IllegalArgumentException noObject(Throwable cause) {
        return new IllegalArgumentException("not a JSON object", cause);
    }

    /**
     * The name of the member.
     *
     * @return as its escapes mean it
     */
    public String name() {
        return name;
    }

    /**
     * The text of the member.
     *
     * @return the empty text for {@code null}, nothing if it is neither
     */
    public Optional<String> text() {
        return text;
    }

    @Override
    public void close() {
        parser.close();
    }

    private boolean open() {
        require(parser.next() == Event.START_OBJECT);
        isInside = true;
        return member();
    }

    private boolean member() {
        if (parser.next() == Event.END_OBJECT) {
            require(!parser.hasNext());
            return false;
        }
        name = parser.getString();
        text = value(parser.next());
        return true;
    }

    private Optional<String> value(Event event) {
        return switch (event) {
            case VALUE_STRING -> Optional.of(parser.getString());
            case VALUE_NULL -> Optional.of("");
            case START_OBJECT, START_ARRAY -> {
                skip();
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Whatever was just opened. */
    private void skip() {
        for (int depth = 1; depth > 0; ) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not one object");
        }
    }
}
