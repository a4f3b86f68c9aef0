package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that writes to a file, and that does not outlive this JVM's orderly end. */
public final class BenchProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final Thread lastResort = new Thread(this::destroy);

    private BenchProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static BenchProcess start(List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        BenchProcess started = new BenchProcess(builder.start(), log);
        Runtime.getRuntime().addShutdownHook(started.lastResort);
        return started;
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The JVM among the processes that a start script has begun. */
    public ProcessHandle jvm() {
        return tree().filter(BenchProcess::isJava).findFirst().orElseThrow();
    }

    /** Processor time so far, of all threads and children. */
    public Duration cpuTime() {
        return tree().flatMap(one -> one.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Fails, and says where to look, if the process has ended. */
    void demandAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("ended with " + process.exitValue() + ", see " + log);
        }
    }

    private Stream<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static boolean isJava(ProcessHandle one) {
        return one.info().command().filter(it -> it.endsWith("/java")).isPresent();
    }

    /** A start script's children as well, because they would live on. */
    private void destroy() {
        tree().toList().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = tree().toList();
        destroy();
        all.forEach(one ->
                one.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
