package io.github.videosdk.jakarta.audit;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Where the endpoints report to. */
@Dependent
public class Audit {

    private final boolean isOn;
    private final Event<AuditEvent> observers;

    @Inject
    Audit(VideoSdkConfig config, Event<AuditEvent> observers) {
        this.isOn = config.isAudited();
        this.observers = observers;
    }

    /**
     * Logs what has happened and tells the observers; does nothing if it is switched off.
     *
     * @param event what has happened
     */
    public void record(AuditEvent event) {
        if (isOn) {
            AuditLog.write(event);
            observers.fire(event);
        }
    }
}
