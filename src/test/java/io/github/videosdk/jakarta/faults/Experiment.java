package io.github.videosdk.jakarta.faults;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.ClockedApi;
import io.github.videosdk.jakarta.remote.LiveAccount;
import io.github.videosdk.jakarta.remote.RemoteApi;
import io.github.videosdk.jakarta.rest.BareEndpoints;
import io.github.videosdk.jakarta.rest.BareEndpoints.Answer;
import io.github.videosdk.jakarta.room.LiveRooms;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One fault at one endpoint of a fresh application. */
record Experiment(FaultCase fault, Row.Kind kind, ThreadLog log, Lateness lateness) {

    static final Duration DEADLINE = Duration.ofSeconds(1);

    Row row() {
        try (VideoSdkStandIn standIn = VideoSdkStandIn.start(LiveAccount.API_KEY, LiveAccount.SECRET)) {
            String meeting = standIn.createRoom();
            try (Site site = fault.trouble().at(standIn, kind.isOnce())) {
                return row(meeting, site, standIn);
            }
        }
    }

    private Row row(String meeting, Site site, VideoSdkStandIn standIn) {
        VideoSdkConfig config = config(site);
        Clock clock = Clock.offset(Clock.systemUTC(), site.clockIsOffBy());
        log.startOver();
        try (RemoteApi api = ClockedApi.of(config, clock)) {
            BareEndpoints endpoints = new BareEndpoints(config, LiveRooms.of(config, api), clock);
            long start = System.nanoTime();
            Answer answer = RestWatch.during(
                    () -> kind.isCreation() ? endpoints.create() : endpoints.validate(meeting), site.atRest());
            long end = System.nanoTime();
            return new Row(
                    fault,
                    kind,
                    answer.status(),
                    detail(answer, meeting, standIn),
                    site.calls().getAsInt(),
                    standIn.roomCount() - 1,
                    log.linesForTheOperator(),
                    leaks(answer, endpoints, standIn),
                    Duration.ofNanos(end - start),
                    lateness.between(start, end));
        }
    }

    private static VideoSdkConfig config(Site site) {
        return VideoSdkConfig.of(Map.of(
                "videosdk.api-key",
                LiveAccount.API_KEY,
                "videosdk.secret",
                LiveAccount.SECRET,
                "videosdk.api-endpoint",
                site.uri().toString(),
                "videosdk.http.timeout",
                DEADLINE.toString(),
                "videosdk.http.connect-timeout",
                site.connectTimeout().toString(),
                "videosdk.audit",
                "false"));
    }

    private String detail(Answer answer, String meeting, VideoSdkStandIn standIn) {
        if (answer.status() != 200) {
            String retryAfter = answer.retryAfter()
                    .map(seconds -> " (Retry-After: " + seconds + ")")
                    .orElse("");
            return answer.body().getString("detail") + retryAfter;
        }
        String given = answer.body().getString("meetingId");
        boolean isRight = kind.isCreation() ? standIn.hasRoom(given) && !given.equals(meeting) : given.equals(meeting);
        return isRight ? "the room" : "another room";
    }

    private List<String> leaks(Answer answer, BareEndpoints endpoints, VideoSdkStandIn standIn) {
        Stream<String> secrets = Stream.concat(
                Stream.of(LiveAccount.SECRET, endpoints.token()),
                standIn.requests().stream().flatMap(request -> request.header("authorization").stream()));
        List<String> said = Stream.concat(
                        log.texts().stream(), Stream.of(answer.body().toString()))
                .toList();
        return secrets.filter(secret -> said.stream().anyMatch(text -> text.contains(secret)))
                .toList();
    }
}
