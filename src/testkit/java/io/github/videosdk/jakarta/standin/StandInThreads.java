package io.github.videosdk.jakarta.standin;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As many daemon threads as there are requests at a time, all of which have ended when {@link #end} returns. */
final class StandInThreads implements Executor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(this::newThread);

    StandInThreads(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Interrupts and joins them: a pool that calls itself terminated may still have threads on their last steps. */
    void end() {
        pool.shutdownNow();
        try {
            for (Thread thread : started) {
                join(thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        started.add(thread);
        return thread;
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        if (thread.isAlive()) {
            throw new IllegalStateException("A thread of the stand-in does not end: " + thread);
        }
    }
}
