package io.github.videosdk.jakarta.bench.growth;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

final class Median {

    private Median() {}

    static <T> double of(Collection<T> samples, ToDoubleFunction<T> measure) {
        double[] sorted = samples.stream().mapToDouble(measure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
