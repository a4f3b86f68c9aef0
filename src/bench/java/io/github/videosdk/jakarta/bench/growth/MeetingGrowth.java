package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.growth.host.MeetingsResource;
import io.github.videosdk.jakarta.bench.http.Asking;
import io.github.videosdk.jakarta.bench.http.HostWar;
import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.http.Server;
import io.github.videosdk.jakarta.bench.http.host.HostApplication;
import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offline meetings, made and validated by a host on one server. */
final class MeetingGrowth {

    private static final String TABLE = "Offline meetings made and validated on one server, %s";
    private static final String RATIO = "Offline meetings: at the end, compared with a tenth of them";
    private static final String NAME = "meetings";
    private static final long AT_ONCE = 100_000;
    private static final double MOST_MEGABYTES = 1;

    private final Server server;
    private final Jvm jvm;

    private MeetingGrowth(Server server) {
        this.server = server;
        this.jvm = new Jvm(server.process().jvm().pid());
    }

    /** What there is after some meetings. */
    private record Look(long meetings, Duration cpu, Jvm.Heap heap) {

        List<Figure> figures(String table) {
            String row = "after %,d".formatted(meetings);
            return List.of(
                    new Figure(
                            GrowthForm.FORM,
                            table,
                            row,
                            "processor time of the server so far",
                            cpu.toMillis() / 1000.0,
                            "s"),
                    new Figure(GrowthForm.FORM, table, row, "heap", heap.kilobytes(), "KB"),
                    new Figure(GrowthForm.FORM, table, row, "objects of ours", heap.ours(), ""));
        }
    }

    static List<Figure> measure(long meetings, Path directory) throws IOException {
        String name = HttpForm.servers().get(0);
        Path war = HostWar.write(
                directory.resolve("wars"),
                NAME,
                Map.of("videosdk.mode", "offline"),
                Optional.of(HttpForm.ourJar()),
                List.of(HostApplication.class, MeetingsResource.class));
        try (Server server = Server.start(name, directory, Map.of(), List.of(war))) {
            return figures(TABLE.formatted(name), new MeetingGrowth(server).run(meetings));
        }
    }

    private List<Look> run(long meetings) throws IOException {
        List<Look> looks = new ArrayList<>();
        long made = 0;
        for (long point : new long[] {meetings / 10, meetings}) {
            while (made < point) {
                long end = Math.min(point, made + AT_ONCE);
                Asking.put(server.application(NAME).resolve("api/meetings/" + made + "/" + end));
                made = end;
            }
            looks.add(new Look(made, server.process().cpuTime(), jvm.heap()));
        }
        return looks;
    }

    private static List<Figure> figures(String table, List<Look> looks) {
        Look first = looks.get(0);
        Look last = looks.get(looks.size() - 1);
        List<Figure> figures = new ArrayList<>();
        looks.forEach(look -> figures.addAll(look.figures(table)));
        figures.add(new Figure(
                GrowthForm.FORM,
                RATIO,
                "heap",
                "more by",
                (last.heap.bytes() - first.heap.bytes()) / 1024.0 / 1024,
                "MB",
                Optional.of(Target.atMost(MOST_MEGABYTES))));
        figures.add(new Figure(
                GrowthForm.FORM,
                RATIO,
                "objects of ours",
                "ratio",
                (double) last.heap.ours() / first.heap.ours(),
                "x",
                Optional.of(Target.atMost(1))));
        return figures;
    }
}
