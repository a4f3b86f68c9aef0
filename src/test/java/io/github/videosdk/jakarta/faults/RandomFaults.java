package io.github.videosdk.jakarta.faults;

import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.LineFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Faults by chance: most calls pass, few have to wait. */
final class RandomFaults {

    private static final int PERCENT_FAULTY = 25;
    private static final int PERCENT_SLOW = 2;

    private static final List<Fault> ANSWERS = List.of(
            Fault.dropConnection(),
            Fault.status(429),
            Fault.status(500),
            Fault.html(),
            Fault.status(200, "{}", Map.of()),
            Fault.status(401),
            Fault.status(409),
            Fault.dropConnection().afterEffect(),
            Fault.status(429).afterEffect(),
            Fault.status(503).afterEffect(),
            Fault.html().afterEffect(),
            Fault.status(401).afterEffect(),
            Fault.status(409).afterEffect());
    private static final List<Fault> SLOW_ANSWERS =
            List.of(Fault.silence(), Fault.silence().afterEffect(), Fault.dribble(Duration.ofMillis(100)));

    private static final List<LineFault> LINES = List.of(
            LineFault.reset(),
            LineFault.resetAfterTheEffect(),
            LineFault.resetAmidTheHeaders(),
            LineFault.resetAmidTheBody(),
            LineFault.endAmidTheBody(),
            LineFault.lengthOffBy(-1),
            LineFault.lengthOffBy(1),
            LineFault.brokenChunks(),
            LineFault.invalidUtf8(),
            LineFault.notHttp());
    private static final List<LineFault> SLOW_LINES =
            List.of(LineFault.silence(), LineFault.dribble(Duration.ofMillis(100)));

    private final SplittableRandom random;

    RandomFaults(SplittableRandom random) {
        this.random = random;
    }

    /** For the next call, or the next few. */
    Fault[] answers() {
        return Stream.generate(() -> oneOf(ANSWERS, SLOW_ANSWERS, Fault.none()))
                .limit(1 + random.nextInt(2))
                .toArray(Fault[]::new);
    }

    LineFault line() {
        return oneOf(LINES, SLOW_LINES, LineFault.none());
    }

    private synchronized <T> T oneOf(List<T> fast, List<T> slow, T none) {
        int percent = random.nextInt(100);
        if (percent < PERCENT_SLOW) {
            return slow.get(random.nextInt(slow.size()));
        }
        return percent < PERCENT_FAULTY ? fast.get(random.nextInt(fast.size())) : none;
    }
}
