package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads a code finds it on the troubleshooting page, and whatever an operator is told has one. */
class ErrorCodeTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\S+)$");
    private static final Pattern CODE_IN_TEXT = Pattern.compile("VIDEOSDK-[A-Z-]+");
    private static final Pattern LOG_LINE =
            Pattern.compile("LOG\\.log\\(\\s*(?:ERROR|WARNING|level)\\b.*?\\);", Pattern.DOTALL);

    private static List<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).map(ErrorCodeTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyCode_isAHeadingOfTheTroubleshootingPage_andEveryHeadingACode() {
        assertThat(matches(HEADING, read(Path.of("src/site/markdown/troubleshooting.md")), 1))
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(ErrorCode::toString)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReason_hasACode(Reason reason) {
        assertThat(new TokenRefusedException(reason).code()).hasToString("VIDEOSDK-TOKEN-" + dashed(reason));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKind_hasACode(Kind kind) {
        assertThat(new UpstreamException(kind, "failed", null).code()).hasToString("VIDEOSDK-" + dashed(kind));
        assertThat(new UpstreamException(kind, "failed", 500, null).code()).hasToString("VIDEOSDK-" + dashed(kind));
    }

    private static String dashed(Enum<?> name) {
        return name.name().replace('_', '-');
    }

    @Test
    void everyCode_isUsed() throws IOException {
        String all = String.join("\n", sources());
        Set<ErrorCode> named = matches(Pattern.compile("ErrorCode\\.([A-Z_]+)"), all, 1).stream()
                .map(ErrorCode::valueOf)
                .collect(Collectors.toSet());

        assertThat(ErrorCode.values())
                .allMatch(code -> named.contains(code) || isOfAnException(code), "is given to something");
    }

    private static boolean isOfAnException(ErrorCode code) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(code.name()))
                || Arrays.stream(Reason.values()).anyMatch(reason -> ("TOKEN_" + reason.name()).equals(code.name()));
    }

    /** The audit has reasons of its own, and its events are no trouble. */
    @Test
    void everyWarningAndErrorInTheLog_beginsWithACode() throws IOException {
        List<String> lines = sources().stream()
                .flatMap(source -> LOG_LINE.matcher(source).results().map(MatchResult::group))
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(5)
                .filteredOn(line -> !line.contains("token refused")
                        && !line.contains("\"{0}: ")
                        && !line.contains("ErrorCode.")
                        && !line.contains(".code()"))
                .as("the start's own, which was given a code before, and the audit's")
                .containsExactlyInAnyOrder("LOG.log(WARNING, sentence);", "LOG.log(level, line(event));");
    }

    @Test
    void everyCodeThatAPageNames_isOne() throws IOException {
        try (Stream<Path> pages =
                Stream.concat(Stream.of(Path.of("README.md")), Files.list(Path.of("src/site/markdown")))) {
            assertThat(pages.flatMap(page -> matches(CODE_IN_TEXT, read(page), 0).stream()))
                    .hasSizeGreaterThan(ErrorCode.values().length)
                    .isSubsetOf(Arrays.stream(ErrorCode.values())
                            .map(ErrorCode::toString)
                            .toList());
        }
    }
}
