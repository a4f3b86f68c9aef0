package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a JDK of a version that a server needs. */
final class Jdk {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Jdk() {}

    /**
     * The one that runs us, one below {@code /usr/lib/jvm}, or what a {@code JAVA_HOME} or, as in GitHub's CI, a
     * {@code JAVA_HOME_25_X64} names.
     */
    static Path ofVersion(int version) throws IOException {
        return Stream.of(Stream.of(Path.of(System.getProperty("java.home"))), named(), installed())
                .flatMap(Function.identity())
                .filter(home -> versionOf(home) == version)
                .findFirst()
                .orElseThrow(() -> new IOException("JDK " + version + " is absent: neither below " + INSTALLED
                        + " nor named by a variable JAVA_HOME or JAVA_HOME_" + version + "..."));
    }

    private static Stream<Path> named() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                .map(Map.Entry::getValue)
                .map(Path::of);
    }

    private static Stream<Path> installed() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Stream.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.toList().stream();
        }
    }

    private static int versionOf(Path home) {
        try {
            Path release = home.resolve("release");
            Matcher version = VERSION.matcher(Files.exists(release) ? Files.readString(release) : "");
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
