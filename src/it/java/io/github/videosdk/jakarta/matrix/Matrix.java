package io.github.videosdk.jakarta.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of Markdown: a row for each shape of host, a column for each server, the versions of Java in the cells. */
record Matrix(Map<String, Map<String, String>> rows) {

    private static final String CORNER = "host";
    private static final String NO_SUCH_HOST = "–";
    private static final String KNOWN_LIMIT = "no";

    /** What the runs have found. */
    static Matrix of(List<Column> columns) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Column column : columns) {
            column.rows()
                    .forEach((row, outcome) -> rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
                            .merge(column.server(), cell(outcome, column.java()), Matrix::both));
        }
        return new Matrix(rows);
    }

    private static String cell(Outcome outcome, String java) {
        return switch (outcome) {
            case WORKS -> java;
            case NO_SUCH_HOST -> NO_SUCH_HOST;
            case KNOWN_LIMIT -> KNOWN_LIMIT;
            case FAILED -> outcome.name();
        };
    }

    private static String both(String first, String second) {
        return Stream.of(first, second).distinct().sorted().collect(Collectors.joining(" "));
    }

    /** The one in a text whose first column is called {@code host}. */
    static Matrix in(List<String> lines) {
        List<List<String>> table = lines.stream()
                .dropWhile(line -> !line.startsWith("| " + CORNER + " |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(Matrix::cells)
                .toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (List<String> cells : table.subList(Math.min(2, table.size()), table.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 1; column < cells.size(); column++) {
                row.put(table.get(0).get(column), cells.get(column));
            }
            rows.put(cells.get(0), row);
        }
        return new Matrix(rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    /** What it says about one server and one Java, as a run would have found it. An empty cell says nothing. */
    Map<String, Outcome> column(String server, String java) {
        Map<String, Outcome> column = new LinkedHashMap<>();
        rows.forEach((row, cells) -> {
            String cell = cells.getOrDefault(server, "");
            if (!cell.isEmpty()) {
                column.put(row, outcome(cell, java));
            }
        });
        return column;
    }

    private static Outcome outcome(String cell, String java) {
        List<String> words = List.of(cell.split(" "));
        if (words.contains(java)) {
            return Outcome.WORKS;
        }
        return words.contains(NO_SUCH_HOST) ? Outcome.NO_SUCH_HOST : Outcome.KNOWN_LIMIT;
    }

    List<String> lines() {
        List<String> servers = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(CORNER, servers));
        lines.add("|" + "---|".repeat(servers.size() + 1));
        rows.forEach((row, cells) -> lines.add(line(
                row,
                servers.stream().map(server -> cells.getOrDefault(server, "")).toList())));
        return lines;
    }

    private static String line(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |";
    }
}
