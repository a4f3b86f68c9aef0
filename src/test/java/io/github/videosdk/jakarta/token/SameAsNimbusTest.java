package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.NOW;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The short path and the long one by Nimbus: the same letters in a token for the same request, time and id, and the
 * same verdict on any token. So many requests are tried as {@code videosdk.test.tokens} says.
 */
class SameAsNimbusTest {

    private static final int BATCHES = 50;
    private static final int IN_A_BATCH = Integer.getInteger("videosdk.test.tokens", 2_000) / BATCHES;
    private static final TokenVerifier OURS = Tokens.verifier(config(), at(NOW));
    private static final TokenVerifier NIMBUS = new NimbusVerifier(config(), at(NOW));

    @Property(tries = BATCHES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyRequest_becomesTheTokenThatNimbusMakesOfIt(
            @ForAll("batches") List<TokenRequest> requests, @ForAll("moments") Instant now) {
        TokenIssuer ours = Tokens.issuer(config(), at(now));
        NimbusIssuer nimbus = new NimbusIssuer(SECRET);
        for (TokenRequest request : requests) {
            AccessToken token = ours.issue(request);
            Map<String, Object> claims = NimbusIssuer.claims(request, now, token.id());
            assertThat(token.value()).isEqualTo(nimbus.token(claims));
            assertThat(inOrder(token.claims())).isEqualTo(inOrder(claims));
            assertThat(token.claims()).isEqualTo(claims).hasSameHashCodeAs(claims);
        }
    }

    @Property(tries = BATCHES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyToken_getsTheVerdictThatNimbusGives(@ForAll("batches") List<TokenRequest> requests, @ForAll long seed) {
        TokenIssuer issuer = Tokens.issuer(config(), at(NOW));
        OddTokens odd = new OddTokens(seed);
        for (TokenRequest request : requests) {
            String token = issuer.issue(request).value();
            assertSameVerdict(token);
            assertSameVerdict(odd.of(token));
            assertSameVerdict(odd.of(issuer.issue().value()));
        }
    }

    private static void assertSameVerdict(String token) {
        assertThat(verdict(OURS, token)).as(token).isEqualTo(verdict(NIMBUS, token));
    }

    /** The token with its claims in their order, or why it is refused. */
    private static List<Object> verdict(TokenVerifier verifier, String token) {
        try {
            AccessToken accepted = verifier.verify(token);
            return List.of(accepted, inOrder(accepted.claims()));
        } catch (TokenRefusedException refused) {
            return List.of(refused.reason());
        }
    }

    private static List<Map.Entry<String, Object>> inOrder(Map<String, Object> claims) {
        return new ArrayList<>(claims.entrySet());
    }

    @Provide
    Arbitrary<List<TokenRequest>> batches() {
        return Arbitraries.randomValue(random -> new RandomRequests(random).list(IN_A_BATCH));
    }

    /** From 1938 to 2255: the seconds have a sign, or not always as many digits. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 9_000_000_000_000L)
                .map(Instant::ofEpochMilli);
    }
}
