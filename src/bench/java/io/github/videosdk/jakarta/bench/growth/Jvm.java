package io.github.videosdk.jakarta.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM that runs, asked with {@code jcmd}. */
record Jvm(long pid) {

    private static final Pattern OBJECTS = Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(\\S+)");
    private static final Pattern CLASSES = Pattern.compile("java\\.(?:cls|ci)\\.(un)?loadedClasses=(\\d+)");
    private static final Pattern METASPACE = Pattern.compile("Metaspace +used (\\d+)K");
    private static final String OURS = "io.github.videosdk.jakarta.";
    private static final String OF_THIS_BENCHMARK = OURS + "bench.";

    static Jvm ofThis() {
        return new Jvm(ProcessHandle.current().pid());
    }

    /**
     * What is reachable, found by a full garbage collection.
     *
     * @param bytes of all objects
     * @param ours how many of them are of our classes
     */
    record Heap(long bytes, long ours) {

        double kilobytes() {
            return bytes / 1024.0;
        }
    }

    /** The least of three, because what has just been used up is not always gone at once. */
    Heap heap() {
        return Stream.generate(this::heapNow)
                .limit(3)
                .reduce((one, other) -> new Heap(Math.min(one.bytes, other.bytes), Math.min(one.ours, other.ours)))
                .orElseThrow();
    }

    private Heap heapNow() {
        List<MatchResult> rows =
                OBJECTS.matcher(ask("GC.class_histogram")).results().toList();
        return new Heap(
                rows.stream().mapToLong(row -> Long.parseLong(row.group(2))).sum(),
                rows.stream()
                        .filter(row -> isOurs(row.group(3)))
                        .mapToLong(row -> Long.parseLong(row.group(1)))
                        .sum());
    }

    private static boolean isOurs(String type) {
        return type.startsWith(OURS) && !type.startsWith(OF_THIS_BENCHMARK);
    }

    /** Those that are loaded at the moment. */
    long classes() {
        return CLASSES.matcher(ask("PerfCounter.print"))
                .results()
                .mapToLong(row -> (row.group(1) == null ? 1 : -1) * Long.parseLong(row.group(2)))
                .sum();
    }

    double metaspaceKilobytes() {
        return METASPACE
                .matcher(ask("GC.heap_info"))
                .results()
                .mapToLong(row -> Long.parseLong(row.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private String ask(String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Path answer = Files.createTempFile("jcmd", ".txt");
            try {
                int status = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start()
                        .waitFor();
                String text = Files.readString(answer, StandardCharsets.UTF_8);
                if (status != 0) {
                    throw new IOException("jcmd " + pid + " " + command + ": " + text);
                }
                return text;
            } finally {
                Files.delete(answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
