package io.github.videosdk.jakarta.bench.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The samples of all rounds. */
final class Samples {

    private final Map<Case, List<Sample>> rounds = new HashMap<>();

    void add(Case of, Sample sample) {
        rounds.computeIfAbsent(of, first -> new ArrayList<>()).add(sample);
    }

    boolean has(Case of) {
        return rounds.containsKey(of);
    }

    double median(Case of, ToDoubleFunction<Sample> figure) {
        return median(rounds.get(of).stream().mapToDouble(figure).toArray());
    }

    /** The first divided by the second within each round, and the median of that. */
    OptionalDouble ratio(Case of, Case to, ToDoubleFunction<Sample> figure) {
        if (!has(of) || !has(to)) {
            return OptionalDouble.empty();
        }
        List<Sample> ones = rounds.get(of);
        List<Sample> others = rounds.get(to);
        return OptionalDouble.of(median(IntStream.range(0, ones.size())
                .mapToDouble(round -> figure.applyAsDouble(ones.get(round)) / figure.applyAsDouble(others.get(round)))
                .toArray()));
    }

    Case fastest(List<Case> of) {
        return of.stream()
                .min(Comparator.comparingDouble(one -> median(one, Sample::processor)))
                .orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
