package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.WITHOUT_EXPIRY;

import io.github.videosdk.jakarta.TokenRefusedException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The claims as {@link NimbusVerifier} takes them. */
final class NimbusClaims {

    /** The end of the year 9999, after which ISO-8601 needs more digits than clients expect. */
    private static final long LATEST = 253_402_300_799L;

    private final Map<String, Object> claims;

    NimbusClaims(Map<String, Object> payload) {
        this.claims = JsonValues.copyOf(payload);
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
                all("permissions", Permission::ofClaim),
                all("roles", Role::ofClaim),
                text("roomId").filter(room -> !room.isEmpty()),
                text("participantId").filter(participant -> !participant.isEmpty()),
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

    private <T> Set<T> all(String name, Function<String, Optional<T>> parser) {
        Collection<?> items = claims.containsKey(name) ? as(claims.get(name), Collection.class) : Set.of();
        return items.stream()
                .map(item -> as(item, String.class))
                .flatMap(item -> parser.apply(item).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> Optional<T> typed(String name, Class<T> type) {
        return claims.containsKey(name) ? Optional.of(as(claims.get(name), type)) : Optional.empty();
    }

    private static <T> T as(Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new TokenRefusedException(MALFORMED);
        }
        return type.cast(value);
    }
}
