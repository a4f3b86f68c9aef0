package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.report.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same host without our JAR and with it, in turn, each time on a new server. */
final class Footprint {

    private final String server;
    private final List<Round> rounds = new ArrayList<>();

    private Footprint(String server) {
        this.server = server;
    }

    private record Round(Deployment without, Deployment with) {}

    static List<Figure> measure(int rounds, Path directory) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String server : HttpForm.servers()) {
            figures.addAll(new Footprint(server).run(rounds, directory).figures());
        }
        return figures;
    }

    private Footprint run(int count, Path directory) throws IOException {
        for (int round = 0; round < count; round++) {
            Deployment without = Deployment.of(server, false, directory);
            rounds.add(new Round(without, Deployment.of(server, true, directory)));
        }
        return this;
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(table(
                "Time to deploy, as the server says",
                "ms",
                it -> it.serversFigure().toMillis()));
        figures.addAll(table(
                "Processor time from start to first page", "ms", it -> it.cpu().toMillis()));
        figures.addAll(table("Loaded classes", "", Deployment::classes));
        figures.addAll(table("Retained heap", "KB", Deployment::heapKilobytes));
        figures.addAll(table("Metaspace", "KB", Deployment::metaspaceKilobytes));
        return figures;
    }

    /** What is added is the median of the differences within the rounds. */
    private List<Figure> table(String heading, String unit, ToDoubleFunction<Deployment> measure) {
        return List.of(
                new Figure(
                        GrowthForm.FORM,
                        heading,
                        server,
                        "without",
                        Median.of(rounds, it -> measure.applyAsDouble(it.without)),
                        unit),
                new Figure(
                        GrowthForm.FORM,
                        heading,
                        server,
                        "with",
                        Median.of(rounds, it -> measure.applyAsDouble(it.with)),
                        unit),
                new Figure(
                        GrowthForm.FORM,
                        heading,
                        server,
                        "added",
                        Median.of(rounds, it -> measure.applyAsDouble(it.with) - measure.applyAsDouble(it.without)),
                        unit));
    }
}
