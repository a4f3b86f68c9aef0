package io.github.videosdk.jakarta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.remote.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is refused again and again cannot fill a disk with it. */
class AuditLogPaceTest {

    private static final int LINES_A_MINUTE = 20;

    private final LogLines lines = LogLines.attach(AuditLog.class.getPackageName());
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(90).toNanos());
    private final AuditLog log = new AuditLog(now::get);

    @AfterEach
    void detach() {
        lines.detach();
    }

    @Test
    void refusalsOfStrangersForAnHour_areTwentyLinesAMinute_andTheCountOfTheOthers() {
        for (int second = 0; second < 3600; second++) {
            for (int i = 0; i < 5; i++) {
                log.write(refusalOf(Optional.empty()));
            }
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(lines.at(Level.WARNING))
                .filteredOn(AuditLogPaceTest::isRefusal)
                .hasSize(60 * LINES_A_MINUTE);
        assertThat(lines.at(Level.WARNING))
                .filteredOn(line -> !isRefusal(line))
                .hasSize(59)
                .allSatisfy(line ->
                        assertThat(line).contains("VIDEOSDK-REFUSALS-LEFT-OUT: 280 more callers", "at most 20"));
        assertThat(lines.at(Level.FINE)).as("at debug").hasSize(60 * 280);
    }

    @Test
    void fewRefusals_haveALineEach_andNoCount() {
        for (int i = 0; i < LINES_A_MINUTE; i++) {
            log.write(refusalOf(Optional.empty()));
        }
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        log.write(refusalOf(Optional.empty()));
        assertThat(lines.at(Level.WARNING)).hasSize(LINES_A_MINUTE + 1).allMatch(AuditLogPaceTest::isRefusal);
        assertThat(lines.at(Level.FINE)).isEmpty();
    }

    @Test
    void callersWithALogin_areNotLeftOut_whoeverElseIsRefused() {
        for (int i = 0; i < 100; i++) {
            log.write(refusalOf(Optional.empty()));
            log.write(refusalOf(Optional.of("teacher")));
        }
        assertThat(lines.at(Level.WARNING))
                .filteredOn(line -> line.contains("teacher"))
                .hasSize(100);
    }

    @Test
    void tokensAndRooms_haveALineEach() {
        for (int i = 0; i < 100; i++) {
            log.write(refusalOf(Optional.empty()));
            log.write(new TokenIssued(
                    Optional.empty(),
                    "192.0.2.7",
                    "a-jti",
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH));
            log.write(new RoomCreated(
                    Optional.empty(), "192.0.2.7", "abcd-efgh-ijkl", Optional.empty(), Optional.empty()));
        }
        assertThat(lines.at(Level.INFO)).hasSize(200);
    }

    private static TokenRefused refusalOf(Optional<String> principal) {
        return new TokenRefused(principal, "192.0.2.7", "create-meeting", "the token has expired", "expired");
    }

    private static boolean isRefusal(String line) {
        return line.contains("from 192.0.2.7");
    }
}
