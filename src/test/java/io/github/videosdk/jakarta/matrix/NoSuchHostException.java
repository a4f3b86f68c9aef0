package io.github.videosdk.jakarta.matrix;

import org.opentest4j.TestAbortedException;

/** This server has no host of that shape: it does not deploy one without our JAR either. */
public final class NoSuchHostException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    public NoSuchHostException(String shape, Exception refusal) {
        super("this server does not deploy " + shape + " without us either", refusal);
    }
}
