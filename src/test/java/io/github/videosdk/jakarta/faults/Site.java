package io.github.videosdk.jakarta.faults;

import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Where the application finds VideoSDK.
 *
 * @param uri what it is told as the API's endpoint
 * @param calls how many requests have arrived there
 * @param atRest what happens when the application rests between two tries
 * @param connectTimeout how long the application waits for a connection
 * @param clockIsOffBy how wrong the clock of the application's machine is
 * @param end lets go of it
 */
record Site(URI uri, IntSupplier calls, Runnable atRest, Duration connectTimeout, Duration clockIsOffBy, Runnable end)
        implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};
    private static final Duration DEFAULT = Duration.ofSeconds(2);

    static Site of(URI uri, IntSupplier calls, Runnable end) {
        return new Site(uri, calls, NOTHING, DEFAULT, Duration.ZERO, end);
    }

    static Site of(VideoSdkStandIn standIn) {
        return of(standIn.uri(), () -> standIn.requests().size(), NOTHING);
    }

    Site healingAtRest(Runnable healing) {
        return new Site(uri, calls, healing, connectTimeout, clockIsOffBy, end);
    }

    Site withConnectTimeout(Duration timeout) {
        return new Site(uri, calls, atRest, timeout, clockIsOffBy, end);
    }

    Site withClockOffBy(Duration offset) {
        return new Site(uri, calls, atRest, connectTimeout, offset, end);
    }

    @Override
    public void close() {
        end.run();
    }
}
