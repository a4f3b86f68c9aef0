package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.heap.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The log files that the server has open, or this JVM, which keeps the logs of the servers that it has started itself.
 * Linux tells which; elsewhere there are none.
 */
record OpenLogs(JavaProcess server, Map<Path, Long> sizes) {

    static OpenLogs of(JavaProcess server) {
        Map<Path, Long> sizes = new HashMap<>();
        files(server).forEach(file -> sizes.put(file, size(file)));
        return new OpenLogs(server, sizes);
    }

    private static Set<Path> files(JavaProcess server) {
        Set<Path> files = new TreeSet<>();
        for (String process : List.of(Long.toString(server.pid()), "self")) {
            Path descriptors = Path.of("/proc", process, "fd");
            if (Files.isDirectory(descriptors)) {
                files.addAll(logsAmong(descriptors));
            }
        }
        return files;
    }

    private static List<Path> logsAmong(Path descriptors) {
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.map(OpenLogs::target)
                    .filter(file -> file.toString().endsWith(".log") && Files.isRegularFile(file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closed) {
            return link;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What has been logged since; a file that is new or has been begun anew is read from its start. */
    String since() {
        StringBuilder text = new StringBuilder();
        for (Path file : files(server)) {
            long before = sizes.getOrDefault(file, 0L);
            text.append(from(file, before <= size(file) ? before : 0));
        }
        return text.toString();
    }

    private static String from(Path file, long start) {
        try (InputStream content = Files.newInputStream(file)) {
            content.skipNBytes(start);
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
