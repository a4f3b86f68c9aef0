package io.github.videosdk.jakarta.bench.growth.host;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean of the host. */
@ApplicationScoped
public class Greeting {

    public String text() {
        return "hello";
    }
}
