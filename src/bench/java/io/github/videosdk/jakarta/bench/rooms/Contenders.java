package io.github.videosdk.jakarta.bench.rooms;

import io.github.videosdk.jakarta.bench.http.BenchProcess;
import io.github.videosdk.jakarta.bench.http.Contender;
import io.github.videosdk.jakarta.bench.http.Loaded;
import io.github.videosdk.jakarta.bench.http.Peer;
import io.github.videosdk.jakarta.bench.http.Peers;
import io.github.videosdk.jakarta.bench.http.Request;
import io.github.videosdk.jakarta.bench.http.Wrk;
import java.util.List;

/** Who is asked for rooms, in one of the cases. */
record Contenders(Site site, Peers peers, StandInProcess standIn, Wrk wrk) {

    static final String OURS = "ours";
    static final String BY_HAND = "by hand";

    Watched ours(Case circumstances) {
        Request request = site.ours(Site.OPEN, circumstances.endpoint());
        return new Watched(loaded(OURS, request, circumstances, site.process()), standIn);
    }

    Contender byHand(Case circumstances) {
        Request request = site.byHand(circumstances.endpoint());
        return loaded(BY_HAND, request, circumstances, site.process());
    }

    List<Contender> peers(Case circumstances) {
        return List.of(
                peer(Peer.EXPRESS, peers.express(), circumstances),
                peer(Peer.SPRING_BOOT, peers.springBoot(), circumstances));
    }

    private Contender peer(String name, Peer peer, Case circumstances) {
        Request request = site.withToken(peer.uri(circumstances.endpoint().path()));
        return loaded(name, request, circumstances, peer.process());
    }

    private Contender loaded(String name, Request request, Case circumstances, BenchProcess asked) {
        return new Loaded(name, wrk, request, circumstances.clients(), asked, standIn::awaitRest);
    }
}
