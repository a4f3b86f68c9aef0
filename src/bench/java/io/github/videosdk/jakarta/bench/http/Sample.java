package io.github.videosdk.jakarta.bench.http;

import java.time.Duration;

/**
 * What one load saw.
 *
 * @param answers of any status
 * @param refusals the ones with a status of 400 and above
 * @param broken connections that failed and answers that did not come
 * @param cpu processor time of the asked server meanwhile
 */
public record Sample(long answers, long refusals, long broken, Duration time, Duration p99, Duration cpu) {

    /** Refusals are not counted. */
    public double perSecond() {
        return (answers - refusals) / seconds(time);
    }

    public double refusalsPerSecond() {
        return refusals / seconds(time);
    }

    public double p99Millis() {
        return seconds(p99) * 1000;
    }

    /** Of refusals, too. */
    public double cpuMicrosPerAnswer() {
        return seconds(cpu) * 1_000_000 / answers;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
