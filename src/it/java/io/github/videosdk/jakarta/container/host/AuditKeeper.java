package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.audit.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A host that keeps what our endpoints report, and shows it. */
@ApplicationScoped
@Path("audit")
public class AuditKeeper {

    private static final int PATIENCE_SECONDS = 10;

    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<AuditEvent> asyncEvents = new LinkedBlockingQueue<>();

    void keep(@Observes AuditEvent event) {
        events.add(event);
    }

    void keepAsync(@ObservesAsync AuditEvent event) {
        asyncEvents.add(event);
    }

    /** The next one that an asynchronous observer has been told of, if it is not too late. */
    @GET
    @Path("async")
    @Produces("text/plain")
    public String nextAsyncEvent() throws InterruptedException {
        return String.valueOf(asyncEvents.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @GET
    @Produces("text/plain")
    public String events() {
        return events.stream().map(AuditEvent::toString).collect(Collectors.joining("\n"));
    }
}
