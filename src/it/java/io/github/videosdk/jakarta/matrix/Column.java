package io.github.videosdk.jakarta.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has found out about one server on one Java: a file of {@code outcome: row} lines. */
record Column(String server, String java, Map<String, Outcome> rows) implements AutoCloseable {

    private static final String AT = "@";
    private static final String SEPARATOR = ": ";

    static Column ofThisRun() {
        return new Column(
                System.getProperty("arquillian.launch"),
                System.getProperty("videosdk.test.java"),
                new LinkedHashMap<>());
    }

    /** All that have been written to that directory, one for each server and Java. */
    static List<Column> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return List.copyOf(files.sorted()
                    .map(Column::read)
                    .collect(Collectors.toMap(
                            column -> column.server + AT + column.java, column -> column, Column::and, TreeMap::new))
                    .values());
        }
    }

    /** A server is still the same where a test has left something of it out: {@code liberty-bare} is Open Liberty. */
    private static Column read(Path file) {
        String[] name = file.getFileName().toString().split(AT, 2);
        try (Stream<String> lines = Files.lines(file)) {
            Map<String, Outcome> rows = lines.map(line -> line.split(SEPARATOR, 2))
                    .collect(Collectors.toMap(
                            line -> line[1], line -> Outcome.valueOf(line[0]), Outcome::or, LinkedHashMap::new));
            return new Column(name[0].replaceFirst("-bare$", ""), name[1], rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Column and(Column more) {
        Map<String, Outcome> all = new LinkedHashMap<>(rows);
        more.rows.forEach((row, outcome) -> all.merge(row, outcome, Outcome::or));
        return new Column(server, java, all);
    }

    synchronized void record(String row, Outcome outcome) {
        rows.merge(row, outcome, Outcome::or);
    }

    @Override
    public void close() throws IOException {
        Path directory = Files.createDirectories(Path.of(System.getProperty("videosdk.test.matrix")));
        Files.write(
                directory.resolve(server + AT + java),
                rows.entrySet().stream()
                        .map(row -> row.getValue() + SEPARATOR + row.getKey())
                        .toList());
    }
}
