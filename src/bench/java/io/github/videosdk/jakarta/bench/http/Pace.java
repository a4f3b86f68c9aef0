package io.github.videosdk.jakarta.bench.http;

import java.time.Duration;

/** How much time is taken: for each contender first, and in each of the rounds. */
public record Pace(int rounds, Duration figure, Duration warmUp) {

    /** As {@code -Dhttp.rounds} and {@code -Dhttp.seconds} say. */
    public static Pace full() {
        Duration figure = Duration.ofSeconds(Integer.getInteger("http.seconds", 5));
        return new Pace(Integer.getInteger("http.rounds", 5), figure, figure.plusSeconds(3));
    }

    public Pace warmedUpIn(Duration shorter) {
        return new Pace(rounds, figure, shorter);
    }

    /** Enough to see that everything works, and to say nothing about how fast it is. */
    public static Pace smoke() {
        return new Pace(1, Duration.ofSeconds(2), Duration.ofSeconds(1));
    }
}
