package io.github.videosdk.jakarta.bench.token;

import java.util.List;

/** What stands side by side in a round: the same work on the same number of threads. */
record Step(Work work, int threads, List<Entrant> entrants) {}
