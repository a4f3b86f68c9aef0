package io.github.videosdk.jakarta.server;

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

    static void makeAnew(Path directory) throws IOException {
        if (Files.exists(directory)) {
            for (Path path : contents(directory, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
        Files.createDirectories(directory);
    }

    /** Adds to what is there, and replaces files of the same name. */
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

    private static List<Path> contents(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted(order).toList();
        }
    }
}
