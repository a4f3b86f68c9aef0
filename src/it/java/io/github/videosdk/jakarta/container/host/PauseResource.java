package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps a worker thread of the server busy for a moment, so that many requests at once take many of them. */
@Path("pause")
public class PauseResource {

    @GET
    @Produces("text/plain")
    public String pause() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        return "paused";
    }
}
