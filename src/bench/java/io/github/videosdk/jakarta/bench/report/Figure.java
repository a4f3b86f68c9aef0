package io.github.videosdk.jakarta.bench.report;

import java.util.Locale;
import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param form whose table it is
 * @param table the table's heading
 * @param row what has been measured
 * @param column under which circumstances, or in which respect
 * @param value in {@code unit}
 * @param unit of the value, {@code x} for a ratio
 * @param target what it has to be; a figure that has one is a ratio within one run
 */
public record Figure(
        String form, String table, String row, String column, double value, String unit, Optional<Target> target) {

    /** A figure that only informs. */
    public Figure(String form, String table, String row, String column, double value, String unit) {
        this(form, table, row, column, value, unit, Optional.empty());
    }

    /** As a reader wants it: three digits that matter, and the unit. */
    String text() {
        return number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
