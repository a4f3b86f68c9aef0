package io.github.videosdk.jakarta.bench.token;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs one benchmark once, in a new JVM. */
final class Jmh {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int MIDDLE = 50;
    private final Plan plan;

    Jmh(Plan plan) {
        this.plan = plan;
    }

    Sample run(Jdk jdk, Step step, Entrant entrant) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + entrant.benchmark().getName() + ".call$")
                .param("work", step.work().name())
                .threads(step.threads())
                .forks(1)
                .jvm(jdk.java())
                .jvmArgs(jvmArguments())
                .warmupIterations(1)
                .warmupTime(plan.iteration())
                .measurementIterations(plan.iterations())
                .measurementTime(plan.iteration())
                .addProfiler(ThreadTimes.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        entrant.library().ifPresent(library -> options.param("library", library.name()));
        return sample(new Runner(options.build()).runSingle());
    }

    /** Compilers that run aside would, on a busy machine, not be done when the warm-up ends. */
    private String[] jvmArguments() {
        return new String[] {
            "-Xms512m",
            "-Xmx512m",
            "-XX:-BackgroundCompilation",
            "-D" + WarmUp.MILLISECONDS + "=" + plan.warmup().toMillis()
        };
    }

    private static Sample sample(RunResult result) {
        return new Sample(
                iterations(result, ThreadTimes.PROCESSOR).getMin(),
                median(iterations(result, ThreadTimes.WAITING)),
                median(iterations(result, ALLOCATED)));
    }

    private static double median(Statistics iterations) {
        return iterations.getPercentile(MIDDLE);
    }

    private static Statistics iterations(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getStatistics();
    }
}
