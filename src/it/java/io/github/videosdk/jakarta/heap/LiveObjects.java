package io.github.videosdk.jakarta.heap;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many objects there are of each class.
 *
 * @param bytes of all of them
 */
public record LiveObjects(Map<String, Long> counts, long bytes) {

    private static final Pattern ROW = Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(\\S+)");

    static LiveObjects of(String histogram) {
        Map<String, Long> counts = ROW.matcher(histogram)
                .results()
                .collect(Collectors.toMap(row -> row.group(3), row -> Long.parseLong(row.group(1)), Long::sum));
        return new LiveObjects(
                counts,
                ROW.matcher(histogram)
                        .results()
                        .mapToLong(row -> Long.parseLong(row.group(2)))
                        .sum());
    }

    /** Of classes whose names start like that. */
    public long count(String prefix) {
        return counts.entrySet().stream()
                .filter(row -> row.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
