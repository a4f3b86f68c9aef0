package io.github.videosdk.jakarta.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets that tests sign with: every constant of the sources whose name has SECRET in it and whose value is long
 * enough for one. A new one is known as soon as it is written down.
 */
final class KnownSecrets {

    private static final Pattern CONSTANT = Pattern.compile("\\b\\w*SECRET\\w*\\s*=\\s*\"([^\"\\\\]{20,})\"");
    private static final Pattern NAMELESS = Pattern.compile(
            "\"(?:videosdk\\.)?secret(?:-key|-previous)?\"\\s*,\\s*\"(?!(?i)videosdk[._])[^\"\\\\]{20,}\"");

    private KnownSecrets() {}

    static Set<String> all() {
        Set<String> secrets = new TreeSet<>();
        sources("src/main/java", "src/test/java", "src/it/java", "src/testkit/java")
                .forEach(source ->
                        CONSTANT.matcher(text(source)).results().forEach(found -> secrets.add(found.group(1))));
        return secrets;
    }

    /** Sources that set a secret which has no name, so that nobody would look for it. */
    static Stream<Path> withNameless() {
        return sources("src/test/java", "src/it/java", "src/testkit/java")
                .filter(source -> NAMELESS.matcher(text(source)).find());
    }

    private static Stream<Path> sources(String... roots) {
        return Stream.of(roots)
                .map(Path::of)
                .flatMap(KnownSecrets::below)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
