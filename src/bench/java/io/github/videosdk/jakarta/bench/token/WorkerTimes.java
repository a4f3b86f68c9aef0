package io.github.videosdk.jakarta.bench.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What JMH's worker threads have taken so far, in nanoseconds.
 *
 * @param running on a processor
 * @param queued ready to run, but without a processor
 */
record WorkerTimes(long running, long queued) {

    private static final Path THREADS = Path.of("/proc/self/task");
    /** JMH names its workers after the benchmark, and Linux keeps 15 characters of that. */
    private static final String WORKER = TokenBench.class.getName().substring(0, 15);

    static WorkerTimes now() {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.filter(WorkerTimes::isWorker)
                    .map(WorkerTimes::of)
                    .reduce(new WorkerTimes(0, 0), WorkerTimes::plus);
        } catch (IOException notLinux) {
            throw new UncheckedIOException(notLinux);
        }
    }

    WorkerTimes since(WorkerTimes start) {
        return new WorkerTimes(running - start.running, queued - start.queued);
    }

    private WorkerTimes plus(WorkerTimes other) {
        return new WorkerTimes(running + other.running, queued + other.queued);
    }

    private static boolean isWorker(Path thread) {
        return read(thread, "comm").strip().equals(WORKER);
    }

    private static WorkerTimes of(Path thread) {
        List<String> times = List.of(read(thread, "schedstat").split(" "));
        return times.size() < 2
                ? new WorkerTimes(0, 0)
                : new WorkerTimes(Long.parseLong(times.get(0)), Long.parseLong(times.get(1)));
    }

    private static String read(Path thread, String file) {
        try {
            return Files.readString(thread.resolve(file));
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }
}
