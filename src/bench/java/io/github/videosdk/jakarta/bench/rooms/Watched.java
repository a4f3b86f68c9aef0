package io.github.videosdk.jakarta.bench.rooms;

import io.github.videosdk.jakarta.bench.http.Contender;
import io.github.videosdk.jakarta.bench.http.Sample;
import java.io.IOException;
import java.time.Duration;

/** A contender, and what it has asked of VideoSDK: it alone, not what others have left in a queue. */
final class Watched implements Contender {

    private final Contender contender;
    private final StandInProcess standIn;
    private Counts seen = Counts.NONE;

    Watched(Contender contender, StandInProcess standIn) {
        this.contender = contender;
        this.standIn = standIn;
    }

    @Override
    public String name() {
        return contender.name();
    }

    @Override
    public Sample ask(Duration duration) throws IOException {
        standIn.awaitRest();
        Counts before = standIn.counts();
        Sample sample = contender.ask(duration);
        seen = seen.plus(standIn.counts().minus(before));
        return sample;
    }

    /** In all loads together, the first one included. */
    Counts seen() {
        return seen;
    }
}
