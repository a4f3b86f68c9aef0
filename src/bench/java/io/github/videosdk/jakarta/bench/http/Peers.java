package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** All of them, for as long as servers are compared with them. */
public record Peers(Peer express, Peer springBoot) implements AutoCloseable {

    public static Peers start(Path directory, URI api) throws IOException {
        Peer express = Peer.express(directory, api);
        try {
            return new Peers(express, Peer.springBoot(directory, api));
        } catch (IOException failed) {
            express.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        express.close();
        springBoot.close();
    }
}
