package io.github.videosdk.jakarta.faults;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks at a call until it rests between two tries for the first time, and lets something happen then. */
final class RestWatch {

    private static final long GLANCE_NANOS = 2_000_000;
    private static final int FRAMES = 2;

    private volatile boolean isOver;

    private RestWatch() {}

    static <T> T during(Supplier<T> call, Runnable atRest) {
        Thread caller = Thread.currentThread();
        RestWatch watch = new RestWatch();
        Thread thread = new Thread(() -> watch.watch(caller, atRest), "rest-watch");
        thread.setDaemon(true);
        thread.start();
        try {
            return call.get();
        } finally {
            watch.isOver = true;
        }
    }

    private void watch(Thread watched, Runnable atRest) {
        while (!isOver) {
            if (isAtRest(watched)) {
                atRest.run();
                return;
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private static boolean isAtRest(Thread watched) {
        return Arrays.stream(watched.getStackTrace())
                .limit(FRAMES)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && frame.getMethodName().startsWith("sleep"));
    }
}
