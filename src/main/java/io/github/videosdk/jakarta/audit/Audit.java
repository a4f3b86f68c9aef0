package io.github.videosdk.jakarta.audit;

import static java.lang.System.Logger.Level.DEBUG;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Where the endpoints report to. */
@Dependent
public class Audit {

    private static final System.Logger LOG = System.getLogger(Audit.class.getPackageName());

    private final boolean isOn;
    private final Observers observers;
    private final List<Tally> tallies;
    private final AuditLog log = new AuditLog(System::nanoTime);

    @Inject
    Audit(VideoSdkConfig config, Event<AuditEvent> observers, @Any Instance<Tally> tallies) {
        this(config, observers, tallies.stream().toList());
    }

    Audit(VideoSdkConfig config, Event<AuditEvent> observers, List<Tally> tallies) {
        this.isOn = config.isAudited();
        this.observers = new Observers(observers, System::nanoTime);
        this.tallies = tallies;
    }

    /**
     * Logs what has happened and tells the observers, unless that is switched off; and has it counted.
     *
     * @param event what has happened
     */
    public void record(AuditEvent event) {
        if (isOn) {
            log.write(event);
            observers.tell(event);
        }
        tallies.forEach(tally -> count(tally, event));
    }

    private static void count(Tally tally, AuditEvent event) {
        try {
            tally.count(event);
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(DEBUG, "a tally failed", broken);
        }
    }
}
