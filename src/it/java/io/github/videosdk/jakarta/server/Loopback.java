package io.github.videosdk.jakarta.server;

import java.net.MalformedURLException;
import java.net.URL;

/** What listens on 127.0.0.1. */
final class Loopback {

    private Loopback() {}

    static URL url(int port) {
        try {
            return new URL("http://127.0.0.1:" + port + "/");
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
