package io.github.videosdk.jakarta.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * A table as bars, one group for each column, readable on light and on dark. A bar is shortened, and ends in an arrow,
 * if it would make the others too small to be compared.
 */
final class Picture {

    private static final int WIDTH = 760;
    private static final int LABELS = 250;
    private static final int LONGEST = 380;
    private static final int LINE = 22;
    private static final int HEADING = 30;
    /** So often may the longest be as long as the one in the middle. */
    private static final double MOST_TIMES_THE_MIDDLE = 6;

    private final Table table;
    private final StringBuilder svg = new StringBuilder();
    private int y = 4;

    private Picture(Table table) {
        this.table = table;
    }

    static String of(Table table) {
        return new Picture(table).draw();
    }

    private String draw() {
        for (String column : table.columns()) {
            heading(column);
            bars(table.inColumn(column));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%1$d" role="img">
                <title>%s</title>
                <style>
                text { font: 13px sans-serif; fill: #24292f } .heading { font-weight: bold } .bar { fill: #3b82c4 }
                @media (prefers-color-scheme: dark) { text { fill: #d8dee6 } .bar { fill: #5fa8e8 } }
                </style>
                """.formatted(WIDTH, y + 8, escaped(table.heading())) + svg + "</svg>\n";
    }

    private void heading(String column) {
        y += HEADING;
        svg.append("<text class=\"heading\" x=\"8\" y=\"%d\">%s</text>%n".formatted(y - 8, escaped(column)));
    }

    private void bars(List<Figure> figures) {
        double end = scaleEnd(figures);
        figures.forEach(figure -> bar(figure, end));
    }

    private void bar(Figure figure, double end) {
        long length = Math.max(1, Math.round(LONGEST * Math.min(1, figure.value() / end)));
        String cut = figure.value() > end ? "→ " : "";
        svg.append(String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end">%s</text>\
                <rect class="bar" x="%d" y="%d" width="%d" height="%d"/><text x="%d" y="%d">%s</text>
                """,
                LABELS - 8,
                y + 15,
                escaped(figure.row()),
                LABELS,
                y + 3,
                length,
                LINE - 6,
                LABELS + length + 6,
                y + 15,
                cut + escaped(figure.text())));
        y += LINE;
    }

    private static double scaleEnd(List<Figure> figures) {
        double[] sorted = figures.stream().mapToDouble(Figure::value).sorted().toArray();
        double longest = sorted[sorted.length - 1];
        double middle = sorted[sorted.length / 2];
        return middle > 0 ? Math.min(longest, MOST_TIMES_THE_MIDDLE * middle) : Math.max(longest, Double.MIN_NORMAL);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
