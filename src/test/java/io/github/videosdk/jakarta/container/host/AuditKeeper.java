package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.audit.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A host that keeps what our endpoints report, and shows it. */
@ApplicationScoped
@Path("audit")
public class AuditKeeper {

    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    void keep(@Observes AuditEvent event) {
        events.add(event);
    }

    @GET
    @Produces("text/plain")
    public String events() {
        return events.stream().map(AuditEvent::toString).collect(Collectors.joining("\n"));
    }
}
