package io.github.videosdk.jakarta.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the requests of a {@link Load} ended, in columns for the times at which they began. */
final class LoadTable {

    private final Map<String, Long> columns = new LinkedHashMap<>();
    private final Map<String, String> nodes;

    /** @param nodes their addresses and names */
    LoadTable(Map<String, String> nodes) {
        this.nodes = nodes;
    }

    /** Later columns to the right. */
    LoadTable from(long time, String heading) {
        columns.put(heading, time);
        return this;
    }

    String of(List<Asked> asked) {
        StringBuilder table = new StringBuilder();
        line(table, "", new ArrayList<>(columns.keySet()));
        Map<String, List<Asked>> rows =
                asked.stream().collect(Collectors.groupingBy(this::row, TreeMap::new, Collectors.toList()));
        rows.forEach((row, ofRow) -> line(table, row, counts(ofRow)));
        return table.toString();
    }

    private String row(Asked one) {
        String way = one.nodes();
        for (Map.Entry<String, String> node : nodes.entrySet()) {
            way = way.replace(node.getKey(), node.getValue());
        }
        return "%-17s%3s %s".formatted(one.endpoint(), one.status() == 0 ? "-" : one.status(), way);
    }

    private List<String> counts(List<Asked> asked) {
        Map<String, Long> counts = asked.stream().collect(Collectors.groupingBy(this::column, Collectors.counting()));
        return columns.keySet().stream()
                .map(column -> String.valueOf(counts.getOrDefault(column, 0L)))
                .toList();
    }

    private String column(Asked one) {
        return columns.entrySet().stream()
                .filter(column -> one.began() >= column.getValue())
                .reduce((earlier, later) -> later)
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static void line(StringBuilder table, String head, List<String> cells) {
        table.append("%-55s".formatted(head));
        cells.forEach(cell -> table.append("%18s".formatted(cell)));
        table.append('\n');
    }
}
