package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A call in a thread of its own, which a test can watch and interrupt. */
final class BackgroundCall<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FutureTask<T> task;
    private final Thread thread;

    private BackgroundCall(Supplier<T> call) {
        task = new FutureTask<>(call::get);
        thread = new Thread(task, "background-call");
        thread.setDaemon(true);
    }

    static <T> BackgroundCall<T> start(Supplier<T> call) {
        BackgroundCall<T> started = new BackgroundCall<>(call);
        started.thread.start();
        return started;
    }

    /** Waits until the thread rests between two attempts. */
    void awaitPauseBeforeRetry() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAsleep()) {
            assertThat(System.nanoTime()).as("no pause before a retry").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    T result() throws InterruptedException, TimeoutException {
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError("the call ended with an error", failed.getCause());
        }
    }

    private boolean isAsleep() {
        return Arrays.stream(thread.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && frame.getMethodName().startsWith("sleep"));
    }
}
