package io.github.videosdk.jakarta.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of one table.
 *
 * @param form whose table it is
 * @param heading above it
 * @param figures in the order in which rows and columns appear
 */
record Table(String form, String heading, List<Figure> figures) {

    static List<Table> of(List<Figure> figures) {
        Map<List<String>, List<Figure>> tables = new LinkedHashMap<>();
        figures.forEach(
                figure -> tables.computeIfAbsent(List.of(figure.form(), figure.table()), name -> new ArrayList<>())
                        .add(figure));
        return tables.entrySet().stream()
                .map(table -> new Table(table.getKey().get(0), table.getKey().get(1), table.getValue()))
                .toList();
    }

    boolean hasTargets() {
        return figures.stream().anyMatch(figure -> figure.target().isPresent());
    }

    Set<String> columns() {
        return figures.stream().map(Figure::column).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Figure> inColumn(String column) {
        return figures.stream().filter(figure -> figure.column().equals(column)).toList();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("### " + heading + "\n\n");
        text.append("| | ").append(String.join(" | ", columns())).append(" |\n");
        text.append("|---|").append("--:|".repeat(columns().size())).append('\n');
        rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private Set<String> rows() {
        return figures.stream().map(Figure::row).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String line(String row) {
        return columns().stream()
                .map(column -> figure(row, column).map(Table::cell).orElse(""))
                .collect(Collectors.joining(" | ", "| " + row + " | ", " |\n"));
    }

    private Optional<Figure> figure(String row, String column) {
        return figures.stream()
                .filter(figure -> figure.row().equals(row) && figure.column().equals(column))
                .findFirst();
    }

    private static String cell(Figure figure) {
        return figure.text()
                + figure.target()
                        .map(target -> " (%s: %s)".formatted(target, target.verdict(figure.value())))
                        .orElse("");
    }
}
