package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@link Files} has for single files only. */
final class Directories {

    private Directories() {}

    static Path makeAnew(Path directory) throws IOException {
        remove(directory);
        return Files.createDirectories(directory);
    }

    static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            for (Path path : contents(directory, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path path : contents(from, Comparator.naturalOrder())) {
            Path target = to.resolve(from.relativize(path));
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The one there whose name begins so, and goes on with a version. */
    static Path named(String prefix, Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + prefix + "... in " + directory));
        }
    }

    private static List<Path> contents(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted(order).toList();
        }
    }
}
