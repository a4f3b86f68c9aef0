package io.github.videosdk.jakarta.matrix;

import org.opentest4j.TestAbortedException;

/** This server has no host of that shape: one does not work there without our JAR either. */
public final class NoSuchHostException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    public NoSuchHostException(String shape, Exception refusal) {
        super(shape + " does not work on this server without us either", refusal);
    }
}
