package io.github.videosdk.jakarta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LogLines;
import io.github.videosdk.jakarta.token.Permission;
import jakarta.enterprise.event.ObserverException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Observers of the host hear of each event, and what they throw is logged and changes nothing. */
class AuditTest {

    private static final RoomCreated ROOM =
            new RoomCreated(Optional.empty(), "192.0.2.7", "abcd-efgh-ijkl", Optional.empty(), Optional.empty());
    private static final TokenIssued TOKEN = new TokenIssued(
            Optional.empty(),
            "192.0.2.7",
            "a-jti",
            Set.of(Permission.ALLOW_JOIN),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH);
    private static final TokenRefused REFUSAL =
            new TokenRefused(Optional.empty(), "192.0.2.7", "create-meeting", "the token has expired", "expired");

    private final List<AuditEvent> observed = new ArrayList<>();
    private final List<AuditEvent> observedAsync = new ArrayList<>();
    private final List<AuditEvent> counted = new ArrayList<>();
    private final LogLines log = LogLines.attach(Audit.class.getPackageName());

    @AfterEach
    void detach() {
        log.detach();
    }

    private Audit audit(Consumer<AuditEvent> observer, Consumer<AuditEvent> asyncObserver) {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.mode", "offline"));
        return new Audit(config, new FakeEvent(observer, asyncObserver), List.of(counted::add));
    }

    @Test
    void observersOfBothKinds_hearOfEachEvent() {
        Audit audit = audit(observed::add, observedAsync::add);

        Stream.of(TOKEN, ROOM, REFUSAL).forEach(audit::record);

        assertThat(observed).containsExactly(TOKEN, ROOM, REFUSAL);
        assertThat(observedAsync).containsExactly(TOKEN, ROOM, REFUSAL);
        assertThat(log.at(Level.SEVERE)).isEmpty();
    }

    static Stream<Consumer<AuditEvent>> observersThatThrow() {
        return Stream.of(
                event -> {
                    throw new IllegalStateException("the ledger is closed");
                },
                event -> {
                    throw new ObserverException("the ledger is closed");
                },
                event -> {
                    throw new NoClassDefFoundError("the ledger is closed");
                },
                event -> {
                    throw new AssertionError("the ledger is closed");
                });
    }

    @ParameterizedTest
    @MethodSource("observersThatThrow")
    void observerThatThrows_changesNothing_andIsLoggedOnceAMinute_andInFullAtDebug(Consumer<AuditEvent> throwing) {
        Audit audit = audit(throwing, observedAsync::add);

        Stream.of(TOKEN, ROOM, REFUSAL).forEach(audit::record);

        assertThat(observedAsync).containsExactly(TOKEN, ROOM, REFUSAL);
        assertThat(counted).containsExactly(TOKEN, ROOM, REFUSAL);
        assertLoggedOnce();
    }

    @ParameterizedTest
    @MethodSource("observersThatThrow")
    void asyncObserverThatThrows_isLoggedLikewise(Consumer<AuditEvent> throwing) {
        Audit audit = audit(observed::add, throwing);

        Stream.of(TOKEN, ROOM, REFUSAL).forEach(audit::record);

        assertThat(observed).containsExactly(TOKEN, ROOM, REFUSAL);
        assertThat(counted).containsExactly(TOKEN, ROOM, REFUSAL);
        assertLoggedOnce();
    }

    @Test
    void switchedOff_nobodyIsTold_andItIsCounted() {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.audit", "false"));

        new Audit(config, new FakeEvent(observed::add, observedAsync::add), List.of(counted::add)).record(ROOM);

        assertThat(observed).isEmpty();
        assertThat(observedAsync).isEmpty();
        assertThat(counted).containsExactly(ROOM);
    }

    private void assertLoggedOnce() {
        assertThat(log.at(Level.SEVERE))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-OBSERVER-FAILED", "TokenIssued", "debug")
                .doesNotContain("ledger");
        assertThat(log.texts())
                .filteredOn(text -> text.contains("the ledger is closed"))
                .as("stack traces")
                .hasSize(3)
                .allMatch(text -> text.contains("AuditTest"));
    }
}
