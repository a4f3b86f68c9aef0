package io.github.videosdk.jakarta.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document is the code's: what it declares is what the sources read and answer. */
class ContractTest {

    private static final Pattern STATUS = Pattern.compile("new (?:Problem|RequestException)\\(\\s*(\\d{3})");
    private static final Pattern PARAMETER = Pattern.compile("parameter\\(query, \"(\\w+)\"");
    private static final Pattern FIELD = Pattern.compile("\\bfield\\(\"(\\w+)\"\\)");
    private static final Pattern HEADER = Pattern.compile("getHeaders?\\(\"([\\w-]+)\"\\)");
    private static final Pattern VERSION = Pattern.compile("<version>([\\d.]+)(?:-SNAPSHOT)?</version>");

    /** It answers another method than those that are declared. */
    private static final Set<Integer> NO_ANSWER_OF_AN_OPERATION = Set.of(405);

    private final Contract contract = Contract.ofThisBuild();

    private static Set<String> groups(Pattern pattern, String sources) {
        try (Stream<Path> files = Files.walk(Path.of(sources))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> inRest(Pattern pattern) {
        return groups(pattern, "src/main/java/io/github/videosdk/jakarta/rest");
    }

    private Stream<Operation> withBody() {
        return contract.operations().stream()
                .filter(operation -> !operation.bodies().isEmpty());
    }

    @Test
    void operations_areTheEndpoints() {
        assertThat(contract.operations().stream().map(Operation::methodAndPath))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Endpoint.values())
                        .map(endpoint -> endpoint.method() + " /videosdk/" + endpoint.path()
                                + (endpoint == Endpoint.VALIDATE_MEETING ? "/{meetingId}" : ""))
                        .toList());
    }

    @Test
    void statuses_areThoseOfTheCode() {
        Set<Integer> answered = groups(STATUS, "src/main/java").stream()
                .map(Integer::valueOf)
                .filter(status -> !NO_ANSWER_OF_AN_OPERATION.contains(status))
                .collect(Collectors.toCollection(TreeSet::new));
        answered.add(200);

        assertThat(contract.operations().stream()
                        .flatMap(operation -> operation.statuses().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(answered);
    }

    @Test
    void queryAndHeaders_areWhatTheCodeReads() {
        assertThat(contract.operation("getToken").parametersIn("query")).containsExactlyElementsOf(inRest(PARAMETER));
        Set<String> headers = inRest(HEADER);
        headers.remove("Authorization");
        assertThat(contract.operation("createMeeting").parametersIn("header")).containsExactlyElementsOf(headers);
    }

    @Test
    void fieldsOfBodies_areWhatTheCodeReads_alikeInEveryMediaType() {
        assertThat(withBody()
                        .flatMap(operation -> operation.bodies().stream().map(operation::fieldsOf))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()))
                .isEqualTo(inRest(FIELD));
        assertThat(withBody()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.bodies())
                    .containsExactlyInAnyOrder("application/json", "application/x-www-form-urlencoded");
            assertThat(operation.fieldsOf("application/x-www-form-urlencoded"))
                    .isEqualTo(operation.fieldsOf("application/json"));
        });
    }

    @Test
    void problem_hasTheFieldsOfTheCode() throws IOException {
        Place schema = contract.root().to("components", "schemas", "VideoSdkProblem");
        String body =
                new String(new Problem(404, ErrorCode.ROOM_NOT_FOUND, "no meeting").body(), StandardCharsets.UTF_8);

        assertThat(contract.objections(schema, body)).isEmpty();
        assertThat(schema.to("properties").names()).isEqualTo(names(new ObjectMapper().readTree(body)));
    }

    @Test
    void examples_areWhatTheirSchemasTake() {
        List<Place> examples = everywhere(contract.root())
                .filter(place -> place.pointer().endsWith("/example"))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allSatisfy(example -> assertThat(contract.objections(
                                schemaOf(example), example.node().toString()))
                        .as(example.pointer())
                        .isEmpty());
    }

    /** Beside it, or around it. */
    private Place schemaOf(Place example) {
        Place around = new Place(
                example.document(),
                example.pointer().substring(0, example.pointer().lastIndexOf('/')));
        return around.to("schema").isThere() ? around.to("schema") : around;
    }

    private static Stream<Place> everywhere(Place place) {
        return Stream.concat(Stream.of(place), place.children().flatMap(ContractTest::everywhere));
    }

    private static Set<String> names(JsonNode object) {
        return new Place(object, "").names();
    }

    /** Whoever merges the document into another must find no name taken. */
    @Test
    void components_areCalledAfterVideoSdk() {
        assertThat(contract.root().to("components").children().flatMap(kind -> kind.names().stream()))
                .isNotEmpty()
                .allMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("videosdk"));
    }

    @Test
    void version_isThatOfTheJar() {
        String version = VERSION.matcher(read(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(contract.root().to("info", "version").node().asText()).isEqualTo(version);
    }
}
