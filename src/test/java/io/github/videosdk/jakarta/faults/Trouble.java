package io.github.videosdk.jakarta.faults;

import io.github.videosdk.jakarta.standin.Authority;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.FaultyLine;
import io.github.videosdk.jakarta.standin.Http2Fault;
import io.github.videosdk.jakarta.standin.Http2Line;
import io.github.videosdk.jakarta.standin.LineFault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A way to put a fault between the application and the stand-in. */
@FunctionalInterface
interface Trouble {

    Authority TRUSTED = new Authority();
    Authority UNKNOWN = new Authority();

    /** Strikes the first call alone, or every one. */
    Site at(VideoSdkStandIn standIn, boolean once);

    static Trouble answering(Fault fault) {
        return (standIn, once) -> {
            if (once) {
                standIn.next(fault);
            } else {
                standIn.always(fault);
            }
            return Site.of(standIn);
        };
    }

    static Trouble onTheLine(LineFault fault) {
        return (standIn, once) -> struck(FaultyLine.plain(standIn), fault, once);
    }

    static Trouble onTheSecuredLine(LineFault fault) {
        return (standIn, once) -> struck(FaultyLine.secured(standIn, TRUSTED.localhost()), fault, once);
    }

    static Trouble with(Function<Authority, SSLContext> identity) {
        return (standIn, once) -> proving(identity.apply(TRUSTED), standIn, once);
    }

    static Trouble ofUnknownAuthority() {
        return (standIn, once) -> proving(UNKNOWN.localhost(), standIn, once);
    }

    static Trouble inHttp2(Http2Fault fault) {
        return (standIn, once) -> {
            Http2Line line = new Http2Line(standIn, TRUSTED);
            line.next(once ? new Http2Fault[] {fault} : new Http2Fault[0]);
            line.always(once ? Http2Fault.NONE : fault);
            return Site.of(line.uri(), line::calls, line::close);
        };
    }

    static Trouble refused() {
        return (standIn, once) -> heldBack(FaultyLine.refusing(standIn), once);
    }

    static Trouble blackHole(Duration connectTimeout) {
        return (standIn, once) -> heldBack(FaultyLine.blackHole(standIn), once).withConnectTimeout(connectTimeout);
    }

    static Trouble at(URI nowhere) {
        return (standIn, once) -> Site.of(nowhere, () -> 0, () -> {});
    }

    static Trouble clockOffBy(Duration offset) {
        return (standIn, once) -> Site.of(standIn).withClockOffBy(offset);
    }

    private static Site struck(FaultyLine line, LineFault fault, boolean once) {
        line.next(once ? new LineFault[] {fault} : new LineFault[0]);
        line.always(once ? LineFault.none() : fault);
        return Site.of(line.uri(), line::calls, line::close);
    }

    private static Site proving(SSLContext identity, VideoSdkStandIn standIn, boolean once) {
        FaultyLine line = FaultyLine.secured(standIn, once ? TRUSTED.localhost() : identity);
        line.nextIdentity(once ? new SSLContext[] {identity} : new SSLContext[0]);
        return Site.of(line.uri(), line::calls, line::close);
    }

    private static Site heldBack(FaultyLine line, boolean once) {
        Site site = Site.of(line.uri(), line::calls, line::close);
        return once ? site.healingAtRest(line::listen) : site;
    }
}
