package io.github.videosdk.jakarta.matrix;

import org.opentest4j.TestAbortedException;

/** A host of that shape was found not to work with us on this server, just as the README says. */
public final class KnownLimitException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    public KnownLimitException(String shape) {
        super("a known limit of this server: " + shape);
    }
}
