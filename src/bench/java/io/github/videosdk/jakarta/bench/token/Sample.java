package io.github.videosdk.jakarta.bench.token;

/**
 * What an operation has taken in one round.
 *
 * @param processor nanoseconds of its thread on a processor
 * @param waiting nanoseconds of its thread in wait of a lock or of another thread
 * @param bytes allocated; not a number if that is not known
 */
record Sample(double processor, double waiting, double bytes) {

    /** What it would take on a machine that has nothing else to do. */
    double undisturbed() {
        return processor + waiting;
    }
}
