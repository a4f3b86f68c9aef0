package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.audit.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

/** A host that fails to keep what our endpoints report. */
@ApplicationScoped
public class FailingAuditKeeper {

    void keep(@Observes AuditEvent event) {
        throw new IllegalStateException("the ledger is closed");
    }

    void keepAsync(@ObservesAsync AuditEvent event) {
        throw new IllegalStateException("the ledger is closed");
    }
}
