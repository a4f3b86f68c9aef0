package io.github.videosdk.jakarta.bench.token;

import io.github.videosdk.jakarta.bench.report.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** Measures by a plan: round for round everything once, so that a busy moment of the machine meets all alike. */
public final class TokenRun {

    private final String form;
    private final Plan plan;
    private final Jmh jmh;
    private final Samples samples = new Samples();

    private TokenRun(String form, Plan plan) {
        this.form = form;
        this.plan = plan;
        this.jmh = new Jmh(plan);
    }

    /** Everything, on every Java. */
    public static List<Figure> whole(Path directory) throws Exception {
        return new TokenRun("token", Plan.whole()).figures(directory);
    }

    /** The ratios that have a target, on Java 17. */
    public static List<Figure> quick(Path directory) throws Exception {
        return new TokenRun("quick", Plan.quick()).figures(directory);
    }

    private List<Figure> figures(Path directory) throws Exception {
        List<Jdk> jdks = jdks();
        Optional<Node> node = plan.withNode() ? Node.install(directory) : Optional.empty();
        for (int round = 1; round <= plan.rounds(); round++) {
            System.out.printf("round %d of %d%n", round, plan.rounds());
            for (Jdk jdk : jdks) {
                measure(jdk);
                if (node.isPresent()) {
                    measure(node.get(), jdk.feature());
                }
            }
        }
        List<Integer> javas = jdks.stream().map(Jdk::feature).toList();
        return new TokenFigures(form, plan, javas, samples).all();
    }

    private List<Jdk> jdks() throws IOException {
        List<Jdk> found = new ArrayList<>();
        for (int feature : plan.javas()) {
            Optional<Jdk> jdk = Jdk.find(feature);
            jdk.ifPresentOrElse(
                    found::add, () -> System.out.println("Java " + feature + " is not on this machine: left out"));
        }
        return found;
    }

    private void measure(Jdk jdk) throws RunnerException {
        for (Step step : plan.steps()) {
            for (Entrant entrant : step.entrants()) {
                Case measured = new Case(jdk.feature(), step.threads(), step.work(), entrant.label());
                samples.add(measured, jmh.run(jdk, step, entrant));
            }
        }
    }

    /** In each Java's turn, so that its tables compare what was measured side by side. */
    private void measure(Node node, int java) throws IOException, InterruptedException {
        for (String library : Node.LIBRARIES) {
            Map<String, Double> times = node.measure(library);
            for (Work work : Work.values()) {
                if (times.containsKey(work.nameInNode())) {
                    double time = times.get(work.nameInNode());
                    samples.add(new Case(java, 1, work, library), new Sample(time, 0, Double.NaN));
                }
            }
        }
    }
}
