package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void first_isDueAtOnce_andTheNextWhenTheIntervalIsOver() {
        AtomicLong now = new AtomicLong(17);
        Pace pace = new Pace(MINUTE, now::get);
        assertThat(pace.isDue()).isTrue();
        assertThat(pace.isDue()).isFalse();
        now.addAndGet(MINUTE.toNanos() - 1);
        assertThat(pace.isDue()).isFalse();
        now.addAndGet(1);
        assertThat(pace.isDue()).isTrue();
        assertThat(pace.isDue()).isFalse();
    }

    /** {@link System#nanoTime} starts anywhere and overflows. */
    @Property
    void time_mayStartAnywhere(@ForAll long start) {
        AtomicLong now = new AtomicLong(start);
        Pace pace = new Pace(MINUTE, now::get);
        assertThat(pace.isDue()).isTrue();
        now.addAndGet(MINUTE.toNanos() / 2);
        assertThat(pace.isDue()).isFalse();
        now.addAndGet(MINUTE.toNanos() / 2);
        assertThat(pace.isDue()).isTrue();
    }
}
