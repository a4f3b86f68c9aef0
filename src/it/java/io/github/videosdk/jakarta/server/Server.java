package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.nio.file.Path;

/** One server in a process of its own; {@link #close} ends that process, in whatever state it is. */
interface Server extends AutoCloseable {

    /** Returns when the server takes deployments. */
    void start() throws IOException;

    /** The port of 127.0.0.1 that the applications answer on. */
    int port();

    /** Fails if the server refuses the application. */
    void deploy(Path war) throws IOException;

    void undeploy(Path war) throws IOException;

    @Override
    void close();
}
