package io.github.videosdk.jakarta.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place in the document, by its JSON pointer; one that only refers to another is that other. */
record Place(JsonNode document, String pointer) {

    JsonNode node() {
        return document.at(pointer);
    }

    boolean isThere() {
        return !node().isMissingNode();
    }

    Place to(String... names) {
        Place place = this;
        for (String name : names) {
            place = place.child(name);
        }
        return place;
    }

    private Place child(String name) {
        Place child =
                new Place(document, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
        JsonNode reference = child.node().path("$ref");
        return reference.isTextual() ? new Place(document, reference.asText().substring(1)) : child;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Iterator<String> all = node().fieldNames();
        all.forEachRemaining(names::add);
        return names;
    }

    /** Of an object, or of an array. */
    Stream<Place> children() {
        return node().isArray()
                ? IntStream.range(0, node().size()).mapToObj(Integer::toString).map(this::child)
                : names().stream().map(this::child);
    }
}
