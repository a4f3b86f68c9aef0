package io.github.videosdk.jakarta.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Anything that a token can be asked to say, as long as it stays below the 16 KiB that we verify. */
final class TokenRequests {

    private static final List<Set<Permission>> PERMISSIONS = List.of(
            Set.of(Permission.ASK_JOIN),
            Set.of(Permission.ALLOW_JOIN),
            Set.of(Permission.ALLOW_MOD),
            Set.of(Permission.ALLOW_JOIN, Permission.ALLOW_MOD));

    private static final Set<String> RESERVED =
            Set.of("apikey", "permissions", "roles", "version", "roomId", "participantId", "jti", "iat", "exp", "nbf");

    private TokenRequests() {}

    static Arbitrary<TokenRequest> any() {
        return Combinators.combine(
                        Arbitraries.of(PERMISSIONS).optional(),
                        Arbitraries.of(Role.class).set().optional(),
                        lifetimes().optional(),
                        ids().optional(),
                        ids().optional(),
                        claims())
                .as((permissions, roles, ttl, room, participant, claims) -> {
                    TokenRequest.Builder request = TokenRequest.builder();
                    permissions.ifPresent(request::permissions);
                    roles.filter(some -> room.isEmpty() && participant.isEmpty() || !some.contains(Role.CRAWLER))
                            .ifPresent(request::roles);
                    ttl.ifPresent(request::ttl);
                    room.ifPresent(request::roomId);
                    participant.ifPresent(request::participantId);
                    claims.forEach(request::claim);
                    return request.build();
                });
    }

    private static Arbitrary<Duration> lifetimes() {
        Arbitrary<Long> seconds =
                Arbitraries.longs().between(1, Duration.ofDays(36_500).toSeconds() - 1);
        Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 999_999_999);
        return Combinators.combine(seconds, nanos).as(Duration::ofSeconds);
    }

    private static Arbitrary<String> ids() {
        return text(64).filter(id -> !id.isBlank());
    }

    private static Arbitrary<Map<String, Object>> claims() {
        return Arbitraries.maps(text(16).filter(name -> !RESERVED.contains(name)), values(2))
                .ofMaxSize(5);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                text(32).map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        if (depth == 0) {
            return simple;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple),
                Tuple.of(1, values(depth - 1).list().ofMaxSize(4).map(Object.class::cast)),
                Tuple.of(
                        1,
                        Arbitraries.maps(text(8), values(depth - 1))
                                .ofMaxSize(4)
                                .map(Object.class::cast)));
    }

    /** All of Unicode, but no halves of characters. */
    private static Arbitrary<String> text(int longest) {
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(longest);
        Arbitrary<String> everything = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(longest)
                .map(characters -> String.join("", characters));
        return Arbitraries.oneOf(ascii, everything);
    }
}
