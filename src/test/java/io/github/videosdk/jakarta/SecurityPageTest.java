package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the security page says is tested names tests that there are. */
class SecurityPageTest {

    private static final Pattern NAME_OF_A_TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void testsThatThePageNames_exist() throws IOException {
        List<String> named = NAME_OF_A_TEST
                .matcher(Files.readString(Path.of(".github/SECURITY.md")))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", "") + ".java")
                .toList();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(10);
    }
}
