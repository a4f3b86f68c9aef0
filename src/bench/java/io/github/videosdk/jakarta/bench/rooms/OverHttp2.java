package io.github.videosdk.jakarta.bench.rooms;

import static io.github.videosdk.jakarta.bench.report.Target.atLeast;
import static io.github.videosdk.jakarta.bench.rooms.Contenders.BY_HAND;
import static io.github.videosdk.jakarta.bench.rooms.Contenders.OURS;

import io.github.videosdk.jakarta.bench.http.Comparison;
import io.github.videosdk.jakarta.bench.http.Pace;
import io.github.videosdk.jakarta.bench.http.Sample;
import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Ours beside the same thing done by hand, where VideoSDK offers HTTP/2. */
final class OverHttp2 {

    private final Contenders contenders;
    private final Pace pace;

    OverHttp2(Contenders contenders, Pace pace) {
        this.contenders = contenders;
        this.pace = pace;
    }

    List<Figure> measure(Case circumstances) throws IOException {
        contenders.standIn().answerAfter(circumstances.latencyMillis());
        Watched ours = contenders.ours(Site.OPEN_HTTP2, circumstances);
        Comparison comparison = Comparison.of(List.of(ours, contenders.byHand(Site.OPEN_HTTP2, circumstances)), pace);
        return List.of(
                perSecond(circumstances, OURS, comparison),
                perSecond(circumstances, BY_HAND, comparison),
                figure(
                        circumstances,
                        "ours / by hand",
                        comparison.ratio(OURS, BY_HAND, Sample::perSecond),
                        "x",
                        Optional.of(atLeast(0.9))),
                figure(
                        circumstances,
                        "calls by HTTP/2 / all calls",
                        ours.seen().shareOfHttp2(),
                        "x",
                        Optional.of(atLeast(1))),
                figure(
                        circumstances,
                        "connections per 10,000 calls",
                        ours.seen().connectionsPer10000Calls(),
                        "",
                        Optional.empty()));
    }

    private Figure perSecond(Case circumstances, String contender, Comparison comparison) {
        double median = comparison.median(contender, Sample::perSecond);
        return figure(circumstances, contender + ", answers a second", median, "", Optional.empty());
    }

    private Figure figure(Case circumstances, String column, double value, String unit, Optional<Target> target) {
        return new Figure(
                RoomsForm.FORM,
                "rooms: VideoSDK offers HTTP/2",
                contenders.site().name() + ", " + circumstances,
                column,
                value,
                unit,
                target);
    }
}
