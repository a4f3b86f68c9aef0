package io.github.videosdk.jakarta.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What this run of the build has written and somebody will read: output, reports, logs of servers. */
record RunFiles(Path directory, Path copies, Instant start) {

    private static final Set<String> REPORTS = Set.of("surefire-reports", "failsafe-reports");
    private static final Set<String> LOGS = Set.of("log", "logs");
    private static final String OUTPUT = ".log";

    static RunFiles ofThisRun() {
        Path own = Path.of(System.getProperty("videosdk.test.output"));
        return new RunFiles(
                own.getParent().getParent(), own.getParent(), Instant.parse(System.getProperty("videosdk.test.since")));
    }

    List<Path> all() {
        return below(directory)
                .filter(file -> isReport(file) || isLog(file))
                .filter(this::isOfThisRun)
                .toList();
    }

    /** What the JVMs of tests have printed, each file called like what has started it. */
    List<Path> outputs() {
        return below(copies)
                .filter(file -> file.toString().endsWith(OUTPUT))
                .filter(this::isOfThisRun)
                .toList();
    }

    static String execution(Path output) {
        String name = output.getFileName().toString();
        return name.substring(0, name.length() - OUTPUT.length());
    }

    private static boolean isReport(Path file) {
        return REPORTS.contains(file.getParent().getFileName().toString());
    }

    private boolean isLog(Path file) {
        return file.getFileName().toString().contains(OUTPUT)
                        && !file.getFileName().toString().endsWith("-tokens")
                || Stream.iterate(file.getParent(), parent -> parent.startsWith(directory), Path::getParent)
                        .anyMatch(parent -> LOGS.contains(parent.getFileName().toString()));
    }

    private boolean isOfThisRun(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(start);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
