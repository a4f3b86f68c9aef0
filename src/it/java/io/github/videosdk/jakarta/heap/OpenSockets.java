package io.github.videosdk.jakarta.heap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets of a process, as Linux tells; elsewhere nobody does. */
public final class OpenSockets {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";

    private OpenSockets() {}

    public static boolean areTold() {
        return Files.isDirectory(PROC.resolve("self/fd"));
    }

    /**
     * Those that the process has opened, in the kernel's words. What others have opened to it, clients of a server for
     * one, is their affair and not listed.
     */
    public static List<String> openedBy(JavaProcess process) {
        Path directory = PROC.resolve(Long.toString(process.pid()));
        Map<String, Row> rows = Stream.of("net/tcp", "net/tcp6")
                .map(directory::resolve)
                .filter(Files::exists)
                .flatMap(table -> lines(table).skip(1))
                .map(Row::of)
                .collect(Collectors.toMap(Row::descriptor, row -> row, (one, same) -> one));
        Set<String> served =
                rows.values().stream().filter(Row::listens).map(Row::port).collect(Collectors.toSet());
        return targets(directory.resolve("fd"))
                .filter(target -> target.startsWith("socket:"))
                .filter(rows::containsKey)
                .filter(target -> rows.get(target).listens()
                        || !served.contains(rows.get(target).port()))
                .map(target -> target + " " + rows.get(target))
                .sorted()
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> targets(Path descriptors) {
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.toList().stream().flatMap(link -> target(link).stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** None, if it has been closed in the meantime. */
    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (NoSuchFileException closed) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line of {@code /proc/net/tcp}, as far as it matters; addresses are hexadecimal. */
    private record Row(String local, String remote, String state, String inode) {

        static Row of(String line) {
            String[] columns = line.strip().split("\\s+");
            return new Row(columns[1], columns[2], columns[3], columns[9]);
        }

        String descriptor() {
            return "socket:[" + inode + "]";
        }

        String port() {
            return local.substring(local.indexOf(':') + 1);
        }

        boolean listens() {
            return state.equals(LISTENS);
        }
    }
}
