package io.github.videosdk.jakarta.bench.rooms;

import static io.github.videosdk.jakarta.bench.report.Target.atMost;

import io.github.videosdk.jakarta.bench.http.Comparison;
import io.github.videosdk.jakarta.bench.http.Contender;
import io.github.videosdk.jakarta.bench.http.Load;
import io.github.videosdk.jakarta.bench.http.Loaded;
import io.github.videosdk.jakarta.bench.http.Pace;
import io.github.videosdk.jakarta.bench.http.Request;
import io.github.videosdk.jakarta.bench.http.Sample;
import io.github.videosdk.jakarta.bench.http.Wrk;
import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is refused: calls beyond the limit, and whoever shows no good token. */
final class Refusals {

    private static final int CLIENTS = 32;
    private static final String TOKEN = "get-token";
    private static final String FORGED = "create-meeting with a forged token";

    private final Site site;
    private final StandInProcess standIn;
    private final Wrk wrk;
    private final Pace pace;

    Refusals(Site site, StandInProcess standIn, Wrk wrk, Pace pace) {
        this.site = site;
        this.standIn = standIn;
        this.wrk = wrk;
        this.pace = pace;
    }

    /** With the default of {@code videosdk.http.max-concurrent}. */
    List<Figure> beyondTheLimit(Case circumstances) throws IOException {
        standIn.answerAfter(circumstances.latencyMillis());
        Request request = site.ours(Site.DEFAULT, circumstances.endpoint());
        Comparison comparison = Comparison.of(List.of(new AnsweredOrRefused(request, circumstances.clients())), pace);
        return List.of(
                limited(circumstances, "meetings a second", comparison.median("", Sample::perSecond), ""),
                limited(circumstances, "refusals (503) a second", comparison.median("", Sample::refusalsPerSecond), ""),
                limited(circumstances, "99 % of both come within", comparison.median("", Sample::p99Millis), "ms"));
    }

    /** Every connection is answered, in whichever way. */
    private final class AnsweredOrRefused implements Contender {

        private final Request request;
        private final int connections;

        AnsweredOrRefused(Request request, int connections) {
            this.request = request;
            this.connections = connections;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public Sample ask(Duration duration) throws IOException {
            Sample sample = wrk.ask(request, new Load(connections, duration), site.process());
            if (sample.broken() > 0) {
                throw new IOException(request + ": " + sample);
            }
            return sample;
        }
    }

    private Figure limited(Case circumstances, String column, double value, String unit) {
        return new Figure(
                RoomsForm.FORM,
                "rooms: the default max-concurrent",
                site.name() + ", " + circumstances,
                column,
                value,
                unit);
    }

    List<Figure> forged() throws IOException {
        standIn.answerAfter(0);
        Watched forged = new Watched(new Refused(FORGED, wrk, site.forged(), CLIENTS, site.process()), standIn);
        Comparison comparison = Comparison.of(
                List.of(new Loaded(TOKEN, wrk, site.getToken(), CLIENTS, site.process(), standIn::awaitRest), forged),
                pace);
        if (forged.seen().calls() > 0) {
            throw new IOException("forged tokens have led to " + forged.seen().calls() + " calls to VideoSDK");
        }
        return List.of(
                cost(TOKEN, comparison.median(TOKEN, Sample::cpuMicrosPerAnswer), "us", Optional.empty()),
                cost(FORGED, comparison.median(FORGED, Sample::cpuMicrosPerAnswer), "us", Optional.empty()),
                cost(
                        "forged token / get-token",
                        comparison.ratio(FORGED, TOKEN, Sample::cpuMicrosPerAnswer),
                        "x",
                        Optional.of(atMost(1))),
                cost("calls to VideoSDK", forged.seen().calls(), "", Optional.empty()));
    }

    private Figure cost(String column, double value, String unit, Optional<Target> target) {
        return new Figure(
                RoomsForm.FORM,
                "rooms: processor time of the server for a request with a forged token",
                site.name(),
                column,
                value,
                unit,
                target);
    }
}
