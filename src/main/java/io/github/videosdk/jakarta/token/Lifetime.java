package io.github.videosdk.jakarta.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * From when to when a token is valid, in whole seconds. Of most tokens that a busy server issues in one second it is the
 * same.
 *
 * @param ttl how long it was meant to be
 * @param issuedAt its beginning
 * @param expiresAt its end
 * @param json its two members, as they follow others
 */
record Lifetime(Duration ttl, Instant issuedAt, Instant expiresAt, byte[] json) {

    static Lifetime from(Instant now, Duration ttl) {
        Instant issuedAt = Instant.ofEpochSecond(now.getEpochSecond());
        Instant expiresAt = issuedAt.plusSeconds(wholeSeconds(ttl));
        String json = ",\"iat\":" + issuedAt.getEpochSecond() + ",\"exp\":" + expiresAt.getEpochSecond();
        return new Lifetime(ttl, issuedAt, expiresAt, json.getBytes(StandardCharsets.US_ASCII));
    }

    /** A part of a second counts as a whole one: the claims know no parts. */
    private static long wholeSeconds(Duration ttl) {
        return ttl.getNano() == 0 ? ttl.getSeconds() : ttl.getSeconds() + 1;
    }

    boolean is(Instant now, Duration wanted) {
        return issuedAt.getEpochSecond() == now.getEpochSecond() && ttl.equals(wanted);
    }
}
