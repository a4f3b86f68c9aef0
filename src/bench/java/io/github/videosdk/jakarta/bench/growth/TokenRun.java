package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.http.Account;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.TokenVerifier;
import io.github.videosdk.jakarta.token.Tokens;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Many tokens in one JVM, its own: half of them plain, half of them for a room and a participant that no other token is
 * for, and some are verified. It looks at itself after a hundredth, a tenth and all of them, and prints a line for each.
 */
public final class TokenRun {

    private static final int VERIFIED = 16;

    private final TokenIssuer issuer;
    private final TokenVerifier verifier;
    private long done;

    private TokenRun(VideoSdkConfig config) {
        this.issuer = Tokens.issuer(config);
        this.verifier = Tokens.verifier(config);
    }

    /** @param args how many tokens */
    public static void main(String[] args) {
        Map<String, String> account = Account.environment();
        TokenRun run = new TokenRun(VideoSdkConfig.of(Map.of(
                "videosdk.api-key",
                account.get("VIDEOSDK_API_KEY"),
                "videosdk.secret",
                account.get("VIDEOSDK_SECRET"))));
        long total = Long.parseLong(args[0]);
        // Looking leaves something in the heap when it is done for the first time, and so does printing.
        run.until(total / 1000);
        LongStream.of(total / 100, total / 10, total)
                .mapToObj(run::until)
                .toList()
                .forEach(System.out::println);
    }

    private String until(long point) {
        make(point - done);
        Jvm.Heap heap = Jvm.ofThis().heap();
        Pace.Result pace = new Pace(this::make, point / 100).measure();
        return point + " " + pace.perSecond() + " " + pace.perHmac() + " " + heap.bytes() + " " + heap.ours();
    }

    private void make(long count) {
        for (long end = done + count; done < end; done++) {
            AccessToken token = issuer.issue(done % 2 == 0 ? TokenRequest.defaults() : scoped(done));
            if (done % VERIFIED < 2) {
                verifier.verify(token.value());
            }
        }
    }

    private static TokenRequest scoped(long number) {
        return TokenRequest.builder()
                .roomId("room-" + number)
                .participantId("participant-" + number)
                .build();
    }
}
