package io.github.videosdk.jakarta.bench.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JDK of this machine, found where Debian keeps them.
 *
 * @param feature its version, as 17
 * @param home the directory of its {@code bin}
 */
record Jdk(int feature, Path home) {

    private static final Path DEBIANS = Path.of("/usr/lib/jvm");

    /** One of this version; the one that runs this if that fits. */
    static Optional<Jdk> find(int feature) throws IOException {
        Path running = Path.of(System.getProperty("java.home"));
        for (Path home : Stream.concat(Stream.of(running), installed().stream()).toList()) {
            if (isOf(feature, home)) {
                return Optional.of(new Jdk(feature, home));
            }
        }
        return Optional.empty();
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    private static List<Path> installed() throws IOException {
        if (!Files.isDirectory(DEBIANS)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(DEBIANS)) {
            return homes.sorted().toList();
        }
    }

    private static boolean isOf(int feature, Path home) throws IOException {
        Path release = home.resolve("release");
        return Files.isExecutable(home.resolve("bin/java"))
                && Files.isReadable(release)
                && Files.readString(release).contains("JAVA_VERSION=\"" + feature + ".");
    }
}
