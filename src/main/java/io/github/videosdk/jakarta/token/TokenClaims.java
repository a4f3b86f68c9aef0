package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.WITHOUT_EXPIRY;

import io.github.videosdk.jakarta.TokenRefusedException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The claims of a token whose signature is good. Each claim that we read is of the documented type or absent; anything
 * else refuses the token and is named. A claim that is {@code null} is not absent: without its scope the token would be
 * good for more than its issuer meant. An empty room or participant is how some issuers write that there is none.
 */
final class TokenClaims {

    /** The end of the year 9999, after which ISO-8601 needs more digits than clients expect. */
    private static final long LATEST = 253_402_300_799L;

    private static final String TEXT = "text";
    private static final String TEXTS = "a list of text";
    private static final String SECONDS = "a number of seconds since 1970, neither milliseconds nor text";

    private final Map<String, Object> claims;

    private TokenClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** Tokens of the usual kind are read by ourselves, all others by Nimbus. */
    static TokenClaims of(byte[] payload) {
        Map<String, Object> plain = PlainJson.read(payload);
        return new TokenClaims(plain == null ? JsonValues.copyOf(Json.read(payload)) : plain);
    }

    String apiKey() {
        return text("apikey").orElse("");
    }

    Instant expiresAt() {
        return instant("exp").orElseThrow(() -> new TokenRefusedException(WITHOUT_EXPIRY));
    }

    Optional<Instant> notBefore() {
        return instant("nbf");
    }

    AccessToken asToken(String value) {
        return new AccessToken(
                value,
                text("jti").orElse(""),
                all("permissions", Permission.class, Permission::ofClaim),
                all("roles", Role.class, Role::ofClaim),
                scope("roomId"),
                scope("participantId"),
                issuedAt(),
                expiresAt(),
                claims);
    }

    /** It is shown and never judged, so one that is no date does not refuse the token. */
    private Instant issuedAt() {
        try {
            return instant("iat").orElse(Instant.EPOCH);
        } catch (TokenRefusedException noDate) {
            return Instant.EPOCH;
        }
    }

    private Optional<String> scope(String name) {
        return text(name).filter(id -> !id.isEmpty());
    }

    private Optional<String> text(String name) {
        return typed(name, String.class, TEXT);
    }

    private Optional<Instant> instant(String name) {
        return typed(name, Number.class, SECONDS).map(number -> seconds(name, number.doubleValue()));
    }

    private static Instant seconds(String name, double sinceEpoch) {
        require(sinceEpoch >= 0 && sinceEpoch <= LATEST, name, SECONDS);
        return Instant.ofEpochSecond((long) sinceEpoch);
    }

    private <E extends Enum<E>> Set<E> all(String name, Class<E> type, Function<String, Optional<E>> parser) {
        Collection<?> items = typed(name, Collection.class, TEXTS).orElse(Set.of());
        Set<E> all = EnumSet.noneOf(type);
        for (Object item : items) {
            require(item instanceof String, name, TEXTS);
            parser.apply((String) item).ifPresent(all::add);
        }
        return Collections.unmodifiableSet(all);
    }

    private <T> Optional<T> typed(String name, Class<T> type, String allowed) {
        Object value = claims.get(name);
        require(type.isInstance(value) || value == null && !claims.containsKey(name), name, allowed);
        return Optional.ofNullable(type.cast(value));
    }

    /** Says what is allowed, but not what was found: a claim may be confidential. */
    private static void require(boolean condition, String name, String allowed) {
        if (!condition) {
            throw new TokenRefusedException(MALFORMED, "the claim " + name + " must be " + allowed);
        }
    }
}
