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

/** The claims of a token whose signature is good; each is of the documented type or absent. */
final class TokenClaims {

    /** The end of the year 9999, after which ISO-8601 needs more digits than clients expect. */
    private static final long LATEST = 253_402_300_799L;

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
                text("roomId"),
                text("participantId"),
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

    private Optional<String> text(String name) {
        return typed(name, String.class);
    }

    private Optional<Instant> instant(String name) {
        return typed(name, Number.class).map(number -> seconds(number.doubleValue()));
    }

    private static Instant seconds(double sinceEpoch) {
        if (sinceEpoch < 0 || sinceEpoch > LATEST) {
            throw new TokenRefusedException(MALFORMED);
        }
        return Instant.ofEpochSecond((long) sinceEpoch);
    }

    private <E extends Enum<E>> Set<E> all(String name, Class<E> type, Function<String, Optional<E>> parser) {
        Collection<?> items = typed(name, Collection.class).orElse(Set.of());
        Set<E> all = EnumSet.noneOf(type);
        for (Object item : items) {
            parser.apply(as(item, String.class)).ifPresent(all::add);
        }
        return Collections.unmodifiableSet(all);
    }

    private <T> Optional<T> typed(String name, Class<T> type) {
        Object value = claims.get(name);
        return value == null && !claims.containsKey(name) ? Optional.empty() : Optional.of(as(value, type));
    }

    private static <T> T as(Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new TokenRefusedException(MALFORMED);
        }
        return type.cast(value);
    }
}
