package io.github.videosdk.jakarta.openapi;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One operation of the document. */
public final class Operation {

    private final Contract contract;
    private final Place place;

    Operation(Contract contract, Place place) {
        this.contract = contract;
        this.place = place;
    }

    String id() {
        return place.node().path("operationId").asText();
    }

    /** For example {@code GET /videosdk/get-token}. */
    String methodAndPath() {
        String[] names = place.pointer().split("/");
        return names[3].toUpperCase(Locale.ROOT) + " " + names[2].replace("~1", "/");
    }

    /** Of every answer that is declared. */
    public Set<Integer> statuses() {
        return place.to("responses").names().stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In {@code query}, {@code header} or {@code path}. */
    Set<String> parametersIn(String where) {
        return place.to("parameters")
                .children()
                .filter(parameter -> parameter.node().path("in").asText().equals(where))
                .map(parameter -> parameter.node().path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The media types of the request. */
    Set<String> bodies() {
        return place.to("requestBody", "content").names();
    }

    Set<String> fieldsOf(String mediaType) {
        return place.to("requestBody", "content", mediaType, "schema", "properties")
                .names();
    }

    /** Whether a parameter may have that value. */
    public boolean takesParameter(String name, String value) {
        Place parameter = place.to("parameters")
                .children()
                .filter(each -> each.node().path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        return takes(parameter.to("schema"), value);
    }

    /** Whether a field of the JSON body may have that value. */
    public boolean takesField(String name, String value) {
        return takes(place.to("requestBody", "content", "application/json", "schema", "properties", name), value);
    }

    private boolean takes(Place schema, String value) {
        return contract.objections(schema, TextNode.valueOf(value).toString()).isEmpty();
    }

    /** What a real answer has that is not declared, and lacks that is. */
    public List<String> objectionsTo(int status, HttpHeaders headers, String body) {
        Place response = place.to("responses", Integer.toString(status));
        if (!response.isThere()) {
            return List.of(id() + " declares no " + status);
        }
        List<String> objections = new ArrayList<>();
        response.to("headers").names().forEach(name -> objections.addAll(objectionsTo(name, headers, response)));
        if (response.to("content").isThere()) {
            objections.addAll(objectionsTo(headers.firstValue("Content-Type").orElse(""), body, response));
        }
        return objections;
    }

    private List<String> objectionsTo(String name, HttpHeaders headers, Place response) {
        Place header = response.to("headers", name);
        return headers.firstValue(name)
                .map(value -> contract.objections(
                        header.to("schema"), TextNode.valueOf(value).toString()))
                .orElse(header.node().path("required").asBoolean() ? List.of(name + " is missing") : List.of());
    }

    private List<String> objectionsTo(String contentType, String body, Place response) {
        Place content = response.to("content", contentType.split(";", 2)[0]);
        return content.isThere()
                ? contract.objections(content.to("schema"), body)
                : List.of("the content type is " + contentType);
    }
}
