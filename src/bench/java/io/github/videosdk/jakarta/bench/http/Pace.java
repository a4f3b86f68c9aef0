package io.github.videosdk.jakarta.bench.http;

import java.time.Duration;

/**
 * How much time is taken.
 *
 * @param rounds how often each contender is measured
 * @param figure how long each time
 * @param warmUp how long each of the spells takes in which it warms up before
 * @param mostWarmUps how many of them there may be
 */
public record Pace(int rounds, Duration figure, Duration warmUp, int mostWarmUps) {

    private static final int MOST_WARM_UPS = 12;

    /** As {@code -Dhttp.rounds} and {@code -Dhttp.seconds} say. */
    public static Pace full() {
        Duration figure = Duration.ofSeconds(Integer.getInteger("http.seconds", 5));
        return new Pace(Integer.getInteger("http.rounds", 5), figure, figure.plusSeconds(3), MOST_WARM_UPS);
    }

    public Pace warmedUpIn(Duration shorter) {
        return new Pace(rounds, figure, shorter, mostWarmUps);
    }

    /** Enough to see that everything works, and to say nothing about how fast it is. */
    public static Pace smoke() {
        return new Pace(1, Duration.ofSeconds(2), Duration.ofSeconds(1), 1);
    }
}
