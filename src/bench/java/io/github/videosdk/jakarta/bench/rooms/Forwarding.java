package io.github.videosdk.jakarta.bench.rooms;

import static io.github.videosdk.jakarta.bench.report.Target.atLeast;
import static io.github.videosdk.jakarta.bench.report.Target.atMost;
import static io.github.videosdk.jakarta.bench.rooms.Contenders.BY_HAND;
import static io.github.videosdk.jakarta.bench.rooms.Contenders.OURS;

import io.github.videosdk.jakarta.bench.http.Comparison;
import io.github.videosdk.jakarta.bench.http.Contender;
import io.github.videosdk.jakarta.bench.http.Pace;
import io.github.videosdk.jakarta.bench.http.Sample;
import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Ours beside the same thing done by hand, and beside the peers, with as many calls at once as there are clients. */
final class Forwarding {

    /** The few that there may be beside one for each client. */
    private static final int SPARE_CONNECTIONS = 10;

    private final String server;
    private final Contenders contenders;
    private final Pace pace;

    Forwarding(Contenders contenders, Pace pace) {
        this.server = contenders.site().name();
        this.contenders = contenders;
        this.pace = pace;
    }

    /** Open Liberty adds threads one by one while it is asked without a pause, and takes them away again. */
    void fillThreads(Case circumstances) throws IOException {
        contenders.standIn().answerAfter(circumstances.latencyMillis());
        Contender ours = contenders.ours(circumstances);
        Contender byHand = contenders.byHand(circumstances);
        for (int spell = 0; spell < pace.mostWarmUps(); spell++) {
            ours.ask(pace.warmUp());
            byHand.ask(pace.warmUp());
        }
    }

    List<Figure> withPeers(Case circumstances) throws IOException {
        return measure(circumstances, contenders.peers(circumstances));
    }

    List<Figure> withoutPeers(Case circumstances) throws IOException {
        return measure(circumstances, List.of());
    }

    private List<Figure> measure(Case circumstances, List<Contender> peers) throws IOException {
        contenders.standIn().answerAfter(circumstances.latencyMillis());
        Watched ours = contenders.ours(circumstances);
        List<Contender> all = Stream.concat(Stream.of(ours, contenders.byHand(circumstances)), peers.stream())
                .toList();
        Comparison comparison = Comparison.of(all, pace);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(medians("answers a second", circumstances, all, comparison, Sample::perSecond, ""));
        figures.addAll(
                medians("99 % of the answers come within", circumstances, all, comparison, Sample::p99Millis, "ms"));
        figures.add(ratio(circumstances, comparison, BY_HAND, Optional.of(atLeast(0.9))));
        peers.forEach(peer -> figures.add(ratio(circumstances, comparison, peer.name(), Optional.empty())));
        figures.add(connections(circumstances, ours.seen()));
        return figures;
    }

    private List<Figure> medians(
            String what,
            Case circumstances,
            List<Contender> all,
            Comparison comparison,
            ToDoubleFunction<Sample> measure,
            String unit) {
        String table = "rooms on " + server + ": " + what;
        String column = circumstances.toString();
        return all.stream()
                .map(Contender::name)
                .map(name -> new Figure(RoomsForm.FORM, table, name, column, comparison.median(name, measure), unit))
                .toList();
    }

    private Figure ratio(Case circumstances, Comparison comparison, String other, Optional<Target> target) {
        return new Figure(
                RoomsForm.FORM,
                "rooms: answers a second, in proportion",
                server + ", " + circumstances,
                "ours / " + other,
                comparison.ratio(OURS, other, Sample::perSecond),
                "x",
                target);
    }

    private Figure connections(Case circumstances, Counts seen) {
        return new Figure(
                RoomsForm.FORM,
                "rooms: connections to VideoSDK",
                server + ", " + circumstances,
                "per 10,000 calls",
                seen.connectionsPer10000Calls(),
                "",
                Optional.of(atMost(circumstances.clients() + SPARE_CONNECTIONS)));
    }
}
