package io.github.videosdk.jakarta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.remote.LogLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObserversTest {

    private static final RoomCreated ROOM =
            new RoomCreated(Optional.empty(), "192.0.2.7", "abcd-efgh-ijkl", Optional.empty(), Optional.empty());

    private final List<AuditEvent> observed = new ArrayList<>();
    private final LogLines log = LogLines.attach(Audit.class.getPackageName());
    private final AtomicLong now = new AtomicLong();

    @AfterEach
    void detach() {
        log.detach();
    }

    private static void fail(AuditEvent event) {
        throw new IllegalStateException("the ledger is closed");
    }

    @Test
    void observersThatThrowForAnHour_areALineAMinute() {
        Observers observers = new Observers(new FakeEvent(ObserversTest::fail, ObserversTest::fail), now::get);

        for (int second = 0; second < 3600; second++) {
            observers.tell(ROOM);
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(log.at(Level.SEVERE)).hasSize(60);
    }

    /** The executor of a container that stops the application. */
    @Test
    void executorThatTakesNoTask_isLogged_andChangesNothing() {
        FakeEvent stopping = new FakeEvent(observed::add, observed::add, task -> {
            throw new RejectedExecutionException("stopping");
        });

        new Observers(stopping, now::get).tell(ROOM);

        assertThat(observed).containsExactly(ROOM);
        assertThat(log.at(Level.SEVERE)).singleElement().asString().contains("RoomCreated");
        assertThat(log.texts()).anyMatch(text -> text.contains(RejectedExecutionException.class.getName()));
    }

    /** The answer to the client does not wait for it. */
    @Test
    void asyncObserver_isLeftToTheExecutorOfTheContainer() {
        List<Runnable> tasks = new ArrayList<>();

        new Observers(new FakeEvent(event -> {}, observed::add, tasks::add), now::get).tell(ROOM);

        assertThat(observed).isEmpty();
        assertThat(tasks).singleElement().satisfies(Runnable::run);
        assertThat(observed).containsExactly(ROOM);
    }
}
