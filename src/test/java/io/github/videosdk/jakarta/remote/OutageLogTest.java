package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PROBES_PER_HOUR = 720;

    private final LogLines lines = LogLines.attach("io.github.videosdk.jakarta.remote");
    private final AtomicLong now = new AtomicLong();
    private final OutageLog outages = new OutageLog(PAUSE, now::get);

    @AfterEach
    void detach() {
        lines.detach();
    }

    @Test
    void outageOfAnHour_isToldOnceAtItsStart_andOnceAtItsEnd() {
        for (int i = 0; i < PROBES_PER_HOUR; i++) {
            outages.opened();
            now.addAndGet(PAUSE.toNanos());
        }
        assertThat(lines.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-BREAKER-OPEN", "keeps failing", "5 s");
        assertThat(lines.at(Level.INFO)).isEmpty();
        outages.closed();
        assertThat(lines.at(Level.INFO)).containsExactly("VideoSDK answers again");
    }

    @Test
    void outagesThatComeAndGo_areToldOnceAMinute_andEachThatIsToldHasAnEnd() {
        for (int i = 0; i < PROBES_PER_HOUR; i++) {
            outages.opened();
            now.addAndGet(PAUSE.toNanos());
            outages.closed();
        }
        assertThat(lines.at(Level.WARNING)).hasSize(60);
        assertThat(lines.at(Level.INFO)).hasSize(60);
    }

    @Test
    void outageSoonAfterAnother_isToldWhenAMinuteIsOver() {
        outages.opened();
        outages.closed();
        outages.opened();
        assertThat(lines.at(Level.WARNING)).hasSize(1);
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        outages.opened();
        assertThat(lines.at(Level.WARNING)).hasSize(2);
    }
}
