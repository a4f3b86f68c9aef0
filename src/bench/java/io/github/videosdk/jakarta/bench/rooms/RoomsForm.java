package io.github.videosdk.jakarta.bench.rooms;

import static io.github.videosdk.jakarta.bench.rooms.Case.Endpoint.CREATE;
import static io.github.videosdk.jakarta.bench.rooms.Case.Endpoint.VALIDATE;

import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.http.Load;
import io.github.videosdk.jakarta.bench.http.Pace;
import io.github.videosdk.jakarta.bench.http.Peers;
import io.github.videosdk.jakarta.bench.http.Request;
import io.github.videosdk.jakarta.bench.http.Sample;
import io.github.videosdk.jakarta.bench.http.Wrk;
import io.github.videosdk.jakarta.bench.report.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code create-meeting} and {@code validate-meeting} on each server. */
public final class RoomsForm {

    public static final String FORM = "rooms";

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private static final Case AT_ONCE = new Case(CREATE, 0, 16);
    private static final Case CREATE_SOON = new Case(CREATE, 20, 128);
    private static final Case VALIDATE_SOON = new Case(VALIDATE, 20, 128);
    private static final Case LATE = new Case(CREATE, 200, 1000);
    /** The servers that have, or make, a thread for very many clients. */
    private static final Set<String> WITH_MANY_CLIENTS = Set.of("tomee", "liberty");

    private RoomsForm() {}

    /** @param directory where Maven has put the servers and the peers, and where we may write */
    public static List<Figure> measure(Path directory) throws IOException {
        return measure(
                directory.toAbsolutePath(), HttpForm.servers(), Pace.full().warmedUpIn(WARM_UP));
    }

    static List<Figure> measure(Path directory, List<String> servers, Pace pace) throws IOException {
        Wrk wrk = new Wrk(directory);
        List<Figure> figures = new ArrayList<>();
        try (StandInProcess standIn = StandInProcess.start(directory);
                Peers peers = Peers.start(directory, standIn.api())) {
            figures.add(alone(standIn, wrk, pace));
            for (String name : servers) {
                try (Site site = Site.start(name, directory, standIn)) {
                    figures.addAll(forwarding(new Contenders(site, peers, standIn, wrk), pace));
                    figures.addAll(refusals(new Refusals(site, standIn, wrk, pace)));
                }
            }
        }
        return figures;
    }

    private static List<Figure> forwarding(Contenders contenders, Pace pace) throws IOException {
        Forwarding forwarding = new Forwarding(contenders, pace);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(forwarding.withPeers(AT_ONCE));
        forwarding.fillThreads(CREATE_SOON);
        figures.addAll(forwarding.withPeers(CREATE_SOON));
        figures.addAll(forwarding.withoutPeers(VALIDATE_SOON));
        if (WITH_MANY_CLIENTS.contains(contenders.site().name())) {
            figures.addAll(forwarding.withPeers(LATE));
        }
        return figures;
    }

    private static List<Figure> refusals(Refusals refusals) throws IOException {
        List<Figure> figures = new ArrayList<>(refusals.beyondTheLimit(CREATE_SOON));
        figures.addAll(refusals.forged());
        return figures;
    }

    /** It must not be what limits the rest. */
    private static Figure alone(StandInProcess standIn, Wrk wrk, Pace pace) throws IOException {
        Request request = Request.post(standIn.api().resolve("v2/rooms"), "{}");
        wrk.ask(request, new Load(AT_ONCE.clients(), pace.warmUp()), standIn.process());
        Sample sample = wrk.ask(request, new Load(AT_ONCE.clients(), pace.figure()), standIn.process());
        return new Figure(
                FORM, "rooms: the stand-in alone", "stand-in", "answers a second, 16 clients", sample.perSecond(), "");
    }
}
