package io.github.videosdk.jakarta.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The document that says what the endpoints take and answer. */
public final class Contract {

    /** Where it is in the JAR. */
    public static final String ENTRY = "META-INF/videosdk/openapi.yaml";

    private static final String LOCATION = "https://videosdk.invalid/openapi.yaml";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(String yaml) throws IOException {
        document = new YAMLMapper().readTree(yaml);
        schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(),
                registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(Map.of(LOCATION, document.toString())));
    }

    /** As it was built. */
    public static Contract ofThisBuild() {
        try (InputStream yaml = Contract.class.getClassLoader().getResourceAsStream(ENTRY)) {
            return new Contract(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Place root() {
        return new Place(document, "");
    }

    /** In the order of their paths. */
    public List<Operation> operations() {
        return root().to("paths")
                .children()
                .flatMap(Place::children)
                .map(place -> new Operation(this, place))
                .toList();
    }

    /** By its operationId. */
    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a schema objects to in a value. */
    List<String> objections(Place schema, String json) {
        Schema rules = schemas.getSchema(SchemaLocation.of(LOCATION + "#" + schema.pointer()));
        return rules.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
