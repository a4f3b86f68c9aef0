package io.github.videosdk.jakarta.bench.token;

import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What is measured, and how long.
 *
 * @param javas the versions
 * @param rounds how often everything is measured, by turns
 * @param warmup processor time of each thread, each time in a new JVM
 * @param iteration one of several after that
 * @param iterations the fastest of which counts
 * @param steps the parts of a round
 * @param withNode whether Node's libraries are measured, too
 */
record Plan(
        List<Integer> javas,
        int rounds,
        Duration warmup,
        TimeValue iteration,
        int iterations,
        List<Step> steps,
        boolean withNode) {

    static Plan whole() {
        List<Entrant> all = Entrant.all();
        return new Plan(
                List.of(17, 25),
                Integer.getInteger("token.rounds", 5),
                Duration.ofMillis(2000),
                TimeValue.milliseconds(200),
                8,
                List.of(
                        new Step(Work.TOKEN, 1, all),
                        new Step(Work.TOKEN, 2, all),
                        new Step(Work.SCOPED_TOKEN, 1, all),
                        new Step(Work.READY_REQUEST, 1, List.of(Entrant.OURS)),
                        new Step(Work.VERIFY, 1, all),
                        new Step(Work.VERIFY, 2, all),
                        new Step(Work.REFUSE, 1, all)),
                true);
    }

    /** The peer is the one that the whole plan has found to be the fastest. */
    static Plan quick() {
        Entrant peer = Entrant.of(Library.JAVA_JWT);
        return new Plan(
                List.of(17),
                3,
                Duration.ofMillis(1000),
                TimeValue.milliseconds(150),
                6,
                List.of(
                        new Step(Work.TOKEN, 1, List.of(Entrant.LIMIT, Entrant.OURS, peer)),
                        new Step(Work.TOKEN, 2, List.of(Entrant.OURS)),
                        new Step(Work.SCOPED_TOKEN, 1, List.of(Entrant.LIMIT, Entrant.OURS)),
                        new Step(Work.READY_REQUEST, 1, List.of(Entrant.OURS)),
                        new Step(Work.VERIFY, 1, List.of(Entrant.OURS, peer)),
                        new Step(Work.REFUSE, 1, List.of(Entrant.LIMIT, Entrant.OURS))),
                false);
    }
}
