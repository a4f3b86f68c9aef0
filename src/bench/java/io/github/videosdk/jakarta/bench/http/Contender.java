package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.time.Duration;

/** One of the things that are compared. */
public interface Contender {

    String name();

    /** Asks it for so long, and returns what was seen. */
    Sample ask(Duration duration) throws IOException;
}
