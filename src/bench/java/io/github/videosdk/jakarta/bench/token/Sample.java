package io.github.videosdk.jakarta.bench.token;

/**
 * What an operation has taken in one round.
 *
 * @param processor nanoseconds of its thread on a processor
 * @param undisturbed nanoseconds that have passed, but for those in wait of a processor
 * @param bytes allocated; not a number if that is not known
 */
record Sample(double processor, double undisturbed, double bytes) {}
