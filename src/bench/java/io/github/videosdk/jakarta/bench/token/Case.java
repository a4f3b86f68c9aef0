package io.github.videosdk.jakarta.bench.token;

/** What a sample is of. */
record Case(int java, int threads, Work work, String entrant) {}
