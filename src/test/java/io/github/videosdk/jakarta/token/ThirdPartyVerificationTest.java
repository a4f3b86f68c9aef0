package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.peers.ForeignVerifier;
import io.github.videosdk.jakarta.peers.ForeignVerifier.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What we sign, nine other verifiers accept and read alike; what was tampered with, none of them accepts. They know the
 * real time only, so that is the time here.
 */
class ThirdPartyVerificationTest {

    private static final int COUNT = 1_000;
    private static final Clock NOW = at(Instant.now());
    private static final TokenVerifier OURS = Tokens.verifier(config(), NOW);
    private static final List<AccessToken> GOOD = good();
    private static final List<String> TAMPERED = new Tampering(new Random(2), NOW).withEachOf(GOOD);

    @Test
    void ourTokens_areAcceptedByOurselves() {
        assertThat(GOOD).hasSize(COUNT);
        GOOD.forEach(token -> assertThat(
                        ClaimsAsJson.alike(OURS.verify(token.value()).claims()))
                .isEqualTo(ClaimsAsJson.alike(token.claims())));
    }

    @ParameterizedTest
    @EnumSource
    void ourTokens_areAcceptedWithEqualClaimsIn(JavaLibrary library) {
        GOOD.forEach(token -> assertThat(library.verify(SECRET, token.value()))
                .map(ClaimsAsJson::alike)
                .contains(ClaimsAsJson.alike(token.claims())));
    }

    @ParameterizedTest
    @EnumSource
    void ourTokens_areAcceptedWithEqualClaimsIn(ForeignVerifier library) {
        library.assumeAvailable();
        List<Verdict> verdicts =
                library.verify(SECRET, GOOD.stream().map(AccessToken::value).toList());
        IntStream.range(0, COUNT).forEach(i -> {
            assertThat(verdicts.get(i).accepted()).isTrue();
            assertThat(ClaimsAsJson.alike(verdicts.get(i).claims()))
                    .isEqualTo(ClaimsAsJson.alike(GOOD.get(i).claims()));
        });
    }

    @Test
    void tamperedTokens_areAllDifferentFromTheGoodOnes() {
        assertThat(TAMPERED)
                .hasSize(COUNT)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        GOOD.stream().map(AccessToken::value).toList());
    }

    @Test
    void tamperedTokens_areRefusedByOurselves() {
        assertThat(TAMPERED.stream().filter(ThirdPartyVerificationTest::isAcceptedByOurselves))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tamperedTokens_areRefusedIn(JavaLibrary library) {
        assertThat(TAMPERED.stream()
                        .filter(token -> library.verify(SECRET, token).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tamperedTokens_areRefusedIn(ForeignVerifier library) {
        library.assumeAvailable();
        List<Verdict> verdicts = library.verify(SECRET, TAMPERED);
        assertThat(IntStream.range(0, COUNT)
                        .filter(i -> verdicts.get(i).accepted())
                        .mapToObj(TAMPERED::get))
                .isEmpty();
    }

    private static boolean isAcceptedByOurselves(String token) {
        try {
            OURS.verify(token);
            return true;
        } catch (TokenRefusedException refused) {
            return false;
        }
    }

    /** In equal parts as the settings say, scoped, and with claims in Unicode. */
    private static List<AccessToken> good() {
        TokenIssuer issuer = Tokens.issuer(config(), NOW);
        Random random = new Random(1);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> issuer.issue();
                    case 1 -> issuer.issue(scoped(random));
                    default -> issuer.issue(withClaims(random));
                })
                .toList();
    }

    private static TokenRequest scoped(Random random) {
        return TokenRequest.builder()
                .permissions(Permission.ALLOW_JOIN, Permission.ALLOW_MOD)
                .roomId("room-" + text(random))
                .participantId("participant-" + text(random))
                .build();
    }

    private static TokenRequest withClaims(Random random) {
        TokenRequest.Builder request = TokenRequest.builder();
        hostClaims(random).forEach(request::claim);
        return request.build();
    }

    private static Map<String, Object> hostClaims(Random random) {
        Map<String, Object> claims = new LinkedHashMap<>();
        // jjwt trims the names of claims, so this one does not end in what might be a space.
        claims.put("host " + text(random) + ".", text(random));
        claims.put("имя-名-" + random.nextInt(), List.of(text(random), random.nextInt(), random.nextBoolean()));
        claims.put("numbers", List.of(random.nextDouble(), random.nextGaussian() * 1e6, 1L << random.nextInt(53)));
        claims.put("nested", new TreeMap<>(Map.of("a " + text(random), List.of(Map.of("b", List.of(text(random)))))));
        return claims;
    }

    /** Any characters that Unicode has, half of them from its first scripts, but no halves of characters. */
    private static String text(Random random) {
        return random.ints(0, Character.MAX_CODE_POINT + 1)
                .map(point -> random.nextBoolean() ? point : point % 0x800)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .limit(random.nextInt(12))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
