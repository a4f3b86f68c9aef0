package io.github.videosdk.jakarta.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of one form, as its last run has left them.
 *
 * @param form its name
 * @param machine where they were measured
 * @param day when, UTC
 * @param figures in the order of the tables
 */
public record FigureFile(String form, String machine, String day, List<Figure> figures) {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    /** Replaces what an earlier run of this form has left. */
    public static void write(Path directory, String form, List<Figure> figures) throws IOException {
        Files.createDirectories(directory);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        JSON.writeValue(
                directory.resolve(form + ".json").toFile(), new FigureFile(form, Machine.describe(), today, figures));
    }

    /** What there is of all forms. */
    static List<FigureFile> readAll(Path directory) throws IOException {
        List<FigureFile> found = new ArrayList<>();
        for (Path file : jsonFiles(directory)) {
            found.add(JSON.readValue(file.toFile(), FigureFile.class));
        }
        return found;
    }

    private static List<Path> jsonFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
