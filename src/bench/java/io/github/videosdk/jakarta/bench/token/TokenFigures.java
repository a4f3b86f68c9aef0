package io.github.videosdk.jakarta.bench.token;

import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Tables of the samples. */
final class TokenFigures {

    private static final String RATIOS = "Ratios of tokens";
    private static final String NANOSECONDS = "ns";
    private static final String KILOBYTES = "KB";
    private static final double BYTES = 1024;

    private final String form;
    private final Plan plan;
    private final List<Integer> javas;
    private final Samples samples;
    private final List<Figure> figures = new ArrayList<>();

    TokenFigures(String form, Plan plan, List<Integer> javas, Samples samples) {
        this.form = form;
        this.plan = plan;
        this.javas = javas;
        this.samples = samples;
    }

    List<Figure> all() {
        javas.forEach(this::ratios);
        javas.forEach(this::times);
        javas.forEach(this::allocations);
        return figures;
    }

    private void ratios(int java) {
        for (Work work : List.of(Work.TOKEN, Work.SCOPED_TOKEN)) {
            Case ours = ours(java, work);
            ratio(work.label() + ", time / limit", java, against(ours, limit(ours)), Target.atMost(1.4));
            ratio(work.label() + ", fastest peer's time / ours", java, fastestPeer(ours), Target.atLeast(4));
        }
        for (Work work : List.of(Work.TOKEN, Work.READY_REQUEST)) {
            double allocated = samples.median(ours(java, work), Sample::bytes) / BYTES;
            figure(RATIOS, work.label() + ", allocated", column(java), allocated, KILOBYTES, Target.atMost(1.1));
        }
        ratio("default token, throughput of 2 threads / of 1", java, scaling(java), Target.atLeast(1.8));
        ratio("verify, fastest peer's time / ours", java, fastestPeer(ours(java, Work.VERIFY)), Target.atLeast(1.5));
        Case refuse = ours(java, Work.REFUSE);
        ratio("refuse a forgery, time / HMAC", java, against(refuse, limit(refuse)), Target.atMost(2));
    }

    private OptionalDouble against(Case of, Case to) {
        return samples.ratio(of, to, Sample::processor);
    }

    private OptionalDouble fastestPeer(Case ours) {
        List<Case> peers = Entrant.all().stream()
                .filter(Entrant::isPeer)
                .map(peer -> with(ours, peer))
                .filter(samples::has)
                .toList();
        return peers.isEmpty() ? OptionalDouble.empty() : against(samples.fastest(peers), ours);
    }

    /** With the time in wait: a thread that another one keeps from working takes no processor. */
    private OptionalDouble scaling(int java) {
        Case one = ours(java, Work.TOKEN);
        Case two = new Case(java, 2, one.work(), one.entrant());
        OptionalDouble ratio = samples.ratio(one, two, Sample::undisturbed);
        return ratio.isPresent() ? OptionalDouble.of(2 * ratio.getAsDouble()) : ratio;
    }

    private static Case ours(int java, Work work) {
        return new Case(java, 1, work, Entrant.OURS.label());
    }

    private static Case limit(Case of) {
        return with(of, Entrant.LIMIT);
    }

    private static Case with(Case of, Entrant entrant) {
        return new Case(of.java(), of.threads(), of.work(), entrant.label());
    }

    private void times(int java) {
        for (Step step : plan.steps()) {
            for (String entrant : entrants()) {
                Case of = new Case(java, step.threads(), step.work(), entrant);
                if (samples.has(of)) {
                    double time = samples.median(of, Sample::processor);
                    figure("Processor time, Java " + java, entrant, column(step), time, NANOSECONDS);
                }
            }
        }
    }

    private void allocations(int java) {
        for (Step step : plan.steps()) {
            for (Entrant entrant : step.entrants()) {
                Case of = new Case(java, step.threads(), step.work(), entrant.label());
                if (step.threads() == 1) {
                    double allocated = samples.median(of, Sample::bytes) / BYTES;
                    figure("Allocated, Java " + java, entrant.label(), column(step), allocated, KILOBYTES);
                }
            }
        }
    }

    private static List<String> entrants() {
        return Stream.concat(Entrant.all().stream().map(Entrant::label), Node.LIBRARIES.stream())
                .toList();
    }

    private static String column(int java) {
        return "Java " + java;
    }

    private static String column(Step step) {
        return step.work().label() + (step.threads() == 1 ? "" : ", " + step.threads() + " threads");
    }

    private void ratio(String row, int java, OptionalDouble value, Target target) {
        value.ifPresent(ratio -> figure(RATIOS, row, column(java), ratio, "x", target));
    }

    private void figure(String table, String row, String column, double value, String unit) {
        figures.add(new Figure(form, table, row, column, value, unit));
    }

    private void figure(String table, String row, String column, double value, String unit, Target target) {
        figures.add(new Figure(form, table, row, column, value, unit, Optional.of(target)));
    }
}
