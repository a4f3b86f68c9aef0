package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.Role;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** The token that we show to the REST API ourselves: short-lived, good for nothing else, kept until shortly before its end. */
final class CrawlerToken {

    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final TokenRequest REQUEST = TokenRequest.builder()
            .roles(Role.CRAWLER)
            .ttl(Duration.ofMinutes(10))
            .build();

    private final TokenIssuer issuer;
    private final Clock clock;
    private final AtomicReference<AccessToken> kept = new AtomicReference<>();

    CrawlerToken(TokenIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    AccessToken get() {
        AccessToken token = kept.get();
        if (token != null && clock.instant().plus(SPARE).isBefore(token.expiresAt())) {
            return token;
        }
        AccessToken fresh = issuer.issue(REQUEST);
        kept.set(fresh);
        return fresh;
    }

    /** A token in place of the one that was refused, unless somebody else has replaced that already. */
    AccessToken insteadOf(AccessToken refused) {
        kept.compareAndSet(refused, null);
        return get();
    }
}
