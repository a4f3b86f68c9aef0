package io.github.videosdk.jakarta.bench.report;

/**
 * What a figure has to be.
 *
 * @param kind which side of the bound is good
 * @param bound positive, in the figure's unit
 */
public record Target(Kind kind, double bound) {

    /** Which side of the bound is good. */
    public enum Kind {
        AT_MOST,
        AT_LEAST
    }

    public static Target atMost(double bound) {
        return new Target(Kind.AT_MOST, bound);
    }

    public static Target atLeast(double bound) {
        return new Target(Kind.AT_LEAST, bound);
    }

    /** Says how a value does, measured by this target. */
    public Verdict verdict(double value) {
        double excess = kind == Kind.AT_MOST ? value / bound : bound / value;
        return new Verdict(Double.isNaN(excess) ? Double.POSITIVE_INFINITY : Math.max(0, excess - 1));
    }

    @Override
    public String toString() {
        return (kind == Kind.AT_MOST ? "at most " : "at least ") + Figure.number(bound);
    }
}
