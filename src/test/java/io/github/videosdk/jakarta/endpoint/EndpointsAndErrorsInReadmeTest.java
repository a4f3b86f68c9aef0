package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of endpoints and errors in the README are the code's. */
class EndpointsAndErrorsInReadmeTest {

    private static final Pattern ENDPOINT_ROW = Pattern.compile("(?m)^\\| `((?:GET|POST) [a-z-]+)");
    private static final Pattern ERROR_ROW = Pattern.compile("(?m)^\\| (\\d{3}) \\|");
    private static final Pattern STATUS_IN_CODE = Pattern.compile("new (?:Problem|RequestException)\\(\\s*(\\d{3})");

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void readme_listsEveryEndpointWithItsMethod() {
        assertThat(groups(ENDPOINT_ROW, read(Path.of("README.md"))))
                .containsExactlyElementsOf(Arrays.stream(Endpoint.values())
                        .map(endpoint -> endpoint.method() + " " + endpoint.path())
                        .toList());
    }

    @Test
    void readme_listsEveryStatusOfAnErrorAndNoOther() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> inCode = sources.filter(Files::isRegularFile)
                    .flatMap(source -> groups(STATUS_IN_CODE, read(source)))
                    .collect(Collectors.toSet());

            assertThat(groups(ERROR_ROW, read(Path.of("README.md")))).containsExactlyInAnyOrderElementsOf(inCode);
        }
    }
}
