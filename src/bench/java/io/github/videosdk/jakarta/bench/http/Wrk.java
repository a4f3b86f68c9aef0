package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The load generator {@code wrk}, in a process of its own, with two threads. */
public final class Wrk {

    private static final String MARK = "figures:";

    /** A request that does not change, and the end of the run on one line. */
    private static final String SCRIPT = """
            wrk.method = os.getenv("BENCH_METHOD")
            wrk.body = os.getenv("BENCH_BODY")
            wrk.headers["Content-Type"] = os.getenv("BENCH_TYPE")

            function done(summary, latency)
              local failures = summary.errors
              print(string.format("figures: %d %d %d %d %d", summary.requests, failures.status,
                failures.connect + failures.read + failures.write + failures.timeout,
                summary.duration, latency:percentile(99)))
            end
            """;

    private final Path script;

    /** @param directory for a small file of its own */
    public Wrk(Path directory) throws IOException {
        script = Files.writeString(Files.createDirectories(directory).resolve("wrk.lua"), SCRIPT);
    }

    /** @param asked whose processor time counts */
    public Sample ask(Request request, Load load, BenchProcess asked) throws IOException {
        asked.demandAlive();
        Duration before = asked.cpuTime();
        String line = run(request, load);
        return sample(line.substring(MARK.length()).strip(), asked.cpuTime().minus(before));
    }

    private String run(Request request, Load load) throws IOException {
        ProcessBuilder wrk = new ProcessBuilder(
                        "wrk",
                        "--latency",
                        "--threads=2",
                        "--connections=" + load.connections(),
                        "--duration=" + load.duration().toSeconds() + "s",
                        "--timeout=60s",
                        "--script=" + script,
                        request.uri().toString())
                .redirectErrorStream(true);
        wrk.environment().put("BENCH_METHOD", request.method());
        request.body()
                .ifPresent(
                        body -> wrk.environment().putAll(Map.of("BENCH_BODY", body, "BENCH_TYPE", "application/json")));
        List<String> output = output(wrk);
        return output.stream()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IOException("wrk, " + request + ": " + output));
    }

    private static List<String> output(ProcessBuilder wrk) throws IOException {
        try {
            Process process = wrk.start();
            try (var lines = process.inputReader()) {
                return lines.lines().toList();
            }
        } catch (IOException absent) {
            throw new IOException("wrk does not run: apt-get install wrk", absent);
        }
    }

    private static Sample sample(String figures, Duration cpu) {
        String[] each = figures.split(" ");
        return new Sample(
                Long.parseLong(each[0]),
                Long.parseLong(each[1]),
                Long.parseLong(each[2]),
                Duration.of(Long.parseLong(each[3]), ChronoUnit.MICROS),
                Duration.of(Long.parseLong(each[4]), ChronoUnit.MICROS),
                cpu);
    }
}
