package io.github.videosdk.jakarta.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the server has logged, where the build says which file that is. */
final class ServerLog {

    private static final Optional<Path> FILE =
            Optional.ofNullable(System.getProperty("videosdk.test.log")).map(Path::of);

    private ServerLog() {}

    static boolean isKnown() {
        return FILE.isPresent();
    }

    static long linesWith(String text) {
        try (Stream<String> lines = Files.lines(FILE.orElseThrow())) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
