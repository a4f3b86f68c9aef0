package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static io.github.videosdk.jakarta.token.TestAccount.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for is what the verifier reads out of the token. */
class TokenRoundTripTest {

    @Property(tries = 300)
    void anyRequest_comesBackAsItWasAsked(@ForAll("requests") TokenRequest request, @ForAll("moments") Instant now) {
        AccessToken issued = Tokens.issuer(config(), at(now)).issue(request);
        AccessToken verified = Tokens.verifier(config(), at(now)).verify(issued.value());

        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        assertThat(verified.value()).isEqualTo(issued.value());
        assertThat(verified.id()).isEqualTo(issued.id());
        assertThat(verified.permissions()).isEqualTo(request.permissions().orElse(Set.of(Permission.ALLOW_JOIN)));
        assertThat(verified.roles()).isEqualTo(expectedRoles(request)).isEqualTo(issued.roles());
        assertThat(verified.roomId()).isEqualTo(request.roomId());
        assertThat(verified.participantId()).isEqualTo(request.participantId());
        assertThat(verified.issuedAt()).isEqualTo(second).isEqualTo(issued.issuedAt());
        assertThat(verified.expiresAt()).isEqualTo(issued.expiresAt());
        Duration asked = request.ttl().orElse(Duration.ofHours(24));
        assertThat(Duration.between(second, verified.expiresAt()).minus(asked))
                .isBetween(Duration.ZERO, Duration.ofNanos(999_999_999));
        assertThat(hostClaims(verified)).isEqualTo(ClaimsAsJson.alike(request.claims()));
        assertThat(ClaimsAsJson.alike(verified.claims())).isEqualTo(ClaimsAsJson.alike(issued.claims()));
    }

    /** Half of a character cannot be written in UTF-8: another room than the one asked for must not come of it. */
    @Test
    void halfACharacter_isRefusedOrComesBack() {
        assertRefusedOrComesBack(() -> TokenRequest.builder().roomId("room-\ud83d"));
        assertRefusedOrComesBack(() -> TokenRequest.builder().participantId("\udd11-participant"));
        assertRefusedOrComesBack(() -> TokenRequest.builder().claim("text", "\ud83d"));
        assertRefusedOrComesBack(() -> TokenRequest.builder().claim("\ud83d", List.of(Map.of("a", "b"))));
        assertRefusedOrComesBack(() -> TokenRequest.builder().claim("deep", List.of(Map.of("\ud83d", "\udd11"))));
    }

    @Test
    void longestTokenThatIsVerified_isTheLongestThatIsIssued() {
        int room = 16 * 1024 - issuer().issue(longClaim(0)).value().length();
        AccessToken longest = issuer().issue(longClaim(room * 3 / 4));
        assertThat(longest.value().length()).isBetween(16 * 1024 - 1, 16 * 1024);
        assertThat(verifier().verify(longest.value()).id()).isEqualTo(longest.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuer().issue(longClaim(room * 3 / 4 + 2)))
                .withMessageContaining("16384")
                .withMessageNotContaining("xxx");
    }

    private static TokenRequest longClaim(int length) {
        return TokenRequest.builder().claim("long", "x".repeat(length)).build();
    }

    /** Our own verifier takes 16 KiB. */
    @ParameterizedTest
    @ValueSource(ints = {11_000, 13_000, 100_000})
    void longClaim_isRefusedOrComesBack(int length) {
        assertRefusedOrComesBack(() -> TokenRequest.builder().claim("long", "x".repeat(length)));
        assertRefusedOrComesBack(() -> TokenRequest.builder().roomId("x".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 250, 300, 3_000, 100_000})
    void deeplyNestedClaim_isRefusedOrComesBack(int depth) {
        assertRefusedOrComesBack(() -> TokenRequest.builder().claim("deep", nested(depth)));
    }

    /** Nimbus fails to read some numbers that JSON allows. */
    @Property
    void anyNumber_isRefusedOrComesBack(
            @ForAll BigInteger digits, @ForAll @IntRange(min = -400, max = 400) int scale, @ForAll boolean isWhole) {
        BigInteger shifted = digits.multiply(BigInteger.TEN.pow(Math.abs(scale)));
        Number number = isWhole ? shifted : new BigDecimal(digits, scale);
        TokenRequest request;
        try {
            request = TokenRequest.builder().claim("number", number).build();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("finite number of at most 18 digits");
            return;
        }
        Object claim =
                verifier().verify(issuer().issue(request).value()).claims().get("number");
        assertThat(((Number) claim).doubleValue()).isEqualTo(number.doubleValue());
    }

    private interface Asking {
        TokenRequest.Builder ask();
    }

    private static void assertRefusedOrComesBack(Asking asking) {
        TokenRequest request;
        AccessToken issued;
        try {
            request = asking.ask().build();
            issued = issuer().issue(request);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        AccessToken verified = verifier().verify(issued.value());
        assertThat(verified.roomId()).isEqualTo(request.roomId());
        assertThat(verified.participantId()).isEqualTo(request.participantId());
        assertThat(hostClaims(verified)).isEqualTo(ClaimsAsJson.alike(request.claims()));
    }

    private static Object nested(int depth) {
        Object value = "x";
        for (int i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    private static Set<Role> expectedRoles(TokenRequest request) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (request.roomId().isPresent() || request.participantId().isPresent()) {
            roles.add(Role.RTC);
        } else {
            request.roles().ifPresent(roles::addAll);
        }
        return roles;
    }

    private static Map<String, Object> hostClaims(AccessToken token) {
        Map<String, Object> claims = new TreeMap<>(ClaimsAsJson.alike(token.claims()));
        claims.keySet().removeAll(Set.of("apikey", "permissions", "version", "roles", "roomId", "participantId"));
        claims.keySet().removeAll(Set.of("iat", "exp", "jti"));
        return claims;
    }

    @Provide
    Arbitrary<TokenRequest> requests() {
        return TokenRequests.any();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, Instant.parse("2200-01-01T00:00:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }
}
