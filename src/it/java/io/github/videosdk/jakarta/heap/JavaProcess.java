package io.github.videosdk.jakarta.heap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A running JVM of this machine, asked through {@code jcmd} of the JDK that runs the tests. */
public record JavaProcess(long pid) {

    /** The objects that are reachable, after a full garbage collection; the file has to be new. */
    public HeapDump dump(Path file) {
        command("GC.heap_dump", file.toAbsolutePath().toString());
        return HeapDump.read(file);
    }

    /** Objects that nobody reaches any more as well; the file has to be new. */
    public HeapDump dumpWithGarbage(Path file) {
        command("GC.heap_dump", "-all", file.toAbsolutePath().toString());
        return HeapDump.read(file);
    }

    /** What is reachable, after a full garbage collection: much faster than a dump. */
    public LiveObjects liveObjects() {
        return LiveObjects.of(command("GC.class_histogram"));
    }

    /** Its threads, each with its name at the start and its stack in the lines below. */
    public List<String> threads() {
        return Stream.of(command("Thread.print").split("\n\n"))
                .filter(block -> block.startsWith("\""))
                .toList();
    }

    private String command(String... command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Path output = Files.createTempFile("jcmd", ".txt");
            try {
                int status = new ProcessBuilder(
                                Stream.concat(Stream.of(jcmd.toString(), Long.toString(pid)), Stream.of(command))
                                        .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
                String answer = Files.readString(output, StandardCharsets.UTF_8);
                if (status != 0) {
                    throw new IOException("jcmd " + pid + " " + String.join(" ", command) + ": " + answer);
                }
                return answer;
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
