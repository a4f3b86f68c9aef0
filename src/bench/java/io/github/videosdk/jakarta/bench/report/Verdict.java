package io.github.videosdk.jakarta.bench.report;

/**
 * How a figure does.
 *
 * @param shortBy by which part of the target it is missed: 0 if it is met, 0.1 if the figure would have to be 10 % better
 */
public record Verdict(double shortBy) {

    public boolean isOk() {
        return shortBy == 0;
    }

    /** Whether the target is missed by more than machines differ. */
    public boolean isBeyond(double margin) {
        return shortBy > margin;
    }

    @Override
    public String toString() {
        return isOk() ? "ok" : "short by " + Figure.number(100 * shortBy) + " %";
    }
}
