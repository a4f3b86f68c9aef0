package io.github.videosdk.jakarta.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A process that is spoken to by lines, and that never outlives this JVM's orderly end. */
final class ServerProcess implements AutoCloseable {

    private static final String END = "the process has ended";
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path log;
    private final PrintStream input;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final Thread lastResort = new Thread(this::destroy);

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Whatever it prints goes to the log as well. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        ServerProcess started = new ServerProcess(builder.start(), log);
        Runtime.getRuntime().addShutdownHook(started.lastResort);
        Thread reader = new Thread(started::read, "output of " + log.getFileName());
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintStream copy = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                output.add(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            output.add(END);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void say(String line) {
        input.println(line);
    }

    /** Drops the lines before. */
    String await(Predicate<String> expected) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            String line = output.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            while (line != null && !line.equals(END)) {
                if (expected.test(line)) {
                    return line;
                }
                line = output.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            throw new IOException((line == null ? "Silence" : "End") + " instead of an answer, see " + log);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** A start script's own children first, because they would live on. */
    private List<ProcessHandle> destroy() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all;
    }

    /** Returns when none of them writes any more. */
    @Override
    public void close() {
        destroy()
                .forEach(each -> each.onExit()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join());
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
