package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Each contender once in each round, forth and back: what slows the machine down for a while slows them all. So a ratio is
 * the median of the ratios within the rounds.
 */
public final class Comparison {

    private static final double FASTER = 1.05;

    private final Map<String, List<Sample>> samples = new HashMap<>();

    private Comparison() {}

    public static Comparison of(List<Contender> contenders, Pace pace) throws IOException {
        Comparison comparison = new Comparison();
        warmUp(contenders, pace);
        List<Contender> order = new ArrayList<>(contenders);
        for (int round = 0; round < pace.rounds(); round++) {
            comparison.round(order, pace.figure());
            Collections.reverse(order);
        }
        return comparison;
    }

    /** Compilers take minutes for what a server runs on a small machine: it is warm when nobody has become faster. */
    private static void warmUp(List<Contender> contenders, Pace pace) throws IOException {
        Map<String, Double> best = new HashMap<>();
        boolean isWarm = false;
        for (int spell = 0; !isWarm && spell < pace.mostWarmUps(); spell++) {
            isWarm = spell > 0;
            for (Contender contender : contenders) {
                double perSecond = contender.ask(pace.warmUp()).perSecond();
                isWarm &= perSecond <= FASTER * best.getOrDefault(contender.name(), 0.0);
                best.merge(contender.name(), perSecond, Math::max);
            }
        }
    }

    private void round(List<Contender> contenders, Duration duration) throws IOException {
        for (Contender contender : contenders) {
            samples.computeIfAbsent(contender.name(), any -> new ArrayList<>()).add(sample(contender, duration));
        }
    }

    /** Without answers there is nothing to compare; the first time, while everything warms up, that does not matter. */
    private static Sample sample(Contender contender, Duration duration) throws IOException {
        Sample sample = contender.ask(duration);
        if (sample.answers() == 0) {
            throw new IOException(contender.name() + " answers nothing within " + duration);
        }
        return sample;
    }

    public double median(String contender, ToDoubleFunction<Sample> measure) {
        return median(samples(contender).stream().mapToDouble(measure));
    }

    /** Of the first in proportion to the second. */
    public double ratio(String one, String other, ToDoubleFunction<Sample> measure) {
        List<Sample> ones = samples(one);
        List<Sample> others = samples(other);
        return median(IntStream.range(0, ones.size())
                .mapToDouble(
                        round -> measure.applyAsDouble(ones.get(round)) / measure.applyAsDouble(others.get(round))));
    }

    private List<Sample> samples(String contender) {
        List<Sample> all = samples.get(contender);
        if (all == null) {
            throw new IllegalArgumentException("nothing of " + contender + ", but of " + samples.keySet());
        }
        return all;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
