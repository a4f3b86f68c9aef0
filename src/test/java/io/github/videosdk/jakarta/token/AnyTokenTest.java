package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.ofHeader;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes as a token is accepted or refused: nothing else happens, and it never takes long. */
class AnyTokenTest {

    private static final int BATCHES = 60;
    private static final int IN_A_BATCH = 2_000;
    private static final Duration LONG = Duration.ofMillis(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TokenVerifier verifier = TestAccount.verifier();

    @Property(tries = BATCHES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyText_isAcceptedOrRefused(@ForAll long seed) {
        StrangeTokens tokens = new StrangeTokens(seed);
        int accepted = 0;
        for (int i = 0; i < IN_A_BATCH; i++) {
            accepted += isAccepted(tokens.next()) ? 1 : 0;
        }
        assertThat(accepted)
                .as("otherwise nothing behind the signature was tried")
                .isBetween(10, IN_A_BATCH / 2);
    }

    private boolean isAccepted(String token) {
        try {
            return verifier.verify(token).value().equals(token);
        } catch (TokenRefusedException refused) {
            return false;
        } catch (Throwable other) {
            return fail("the verifier throws for " + token, other);
        }
    }

    /** Nimbus throws a NullPointerException when it builds these keys. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"RSA\",\"oth\":[{}]}}",
                "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"RSA\",\"oth\":[null]}}"
            })
    void keyThatNimbusFailsToBuild_isMalformed(String header) {
        assertRefused(ofHeader(header), Reason.MALFORMED);
        assertRefused(HandMadeToken.encoded(header) + ".e30.AAAA", Reason.MALFORMED);
    }

    /** HS256 has no key that could stand in a token: whoever sends one wants it to be used or fetched. */
    @ParameterizedTest
    @ValueSource(strings = {"jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256"})
    void headerThatBringsAKey_isMalformedWhateverItsValue(String member) {
        assertRefused(ofHeader("{\"alg\":\"HS256\",\"" + member + "\":\"https://example.com\"}"), Reason.MALFORMED);
        assertRefused(ofHeader("{\"alg\":\"HS256\",\"" + member + "\":null}"), Reason.MALFORMED);
        assertRefused(ofHeader("{\"alg\":\"HS256\",\"" + member + "\":[]}"), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typ", "cty", "kid"})
    void headerMemberThatHasToBeText_isMalformedOtherwise(String member) {
        assertRefused(ofHeader("{\"alg\":\"HS256\",\"" + member + "\":5}"), Reason.MALFORMED);
        assertThat(verifier.verify(ofHeader("{\"alg\":\"HS256\",\"" + member + "\":\"JWT\"}")))
                .isNotNull();
    }

    @Test
    void headerOfMoreThanOneKibibyte_isMalformed() {
        assertThat(verifier.verify(ofHeader(headerOfLength(768)))).isNotNull();
        assertRefused(ofHeader(headerOfLength(769)), Reason.MALFORMED);
    }

    private static String headerOfLength(int bytes) {
        String start = "{\"alg\":\"HS256\",\"kid\":\"";
        return start + "x".repeat(bytes - start.length() - 2) + "\"}";
    }

    /** The character before the dots is repeated until the token is nearly as long as any may be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"jwk\":{\"kty\":\"RSA\",\"n\":\"A…\",\"e\":\"AQAB\"}",
                ",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"A…\",\"y\":\"AQ\"}",
                ",\"x\":9…",
                ",\"x\":1e9…",
                ",\"x\":0.9…",
                ",\"x\":[[…",
                ",\"x\":\"\\\\…\""
            })
    void costlyHeader_isRefusedSoon(String members) {
        String header = "{\"alg\":\"HS256\"" + members + "}";
        int more = header.indexOf('…');
        String repeated = more < 0
                ? header
                : header.substring(0, more)
                        + header.substring(more - 1, more).repeat(11_000)
                        + header.substring(more + 1);
        String token = HandMadeToken.encoded(repeated) + ".e30." + "A".repeat(43);
        assertThat(quickest(() -> assertRefused(verifier, token, Reason.MALFORMED, Reason.BAD_SIGNATURE)))
                .isLessThan(LONG);
    }

    @Test
    void textOfAnyLength_isRefusedSoon() {
        for (String piece : new String[] {"A", ".", " ", "\ud800", "eyJhbGciOiJIUzI1NiJ9."}) {
            String huge = piece.repeat(10_000_000 / piece.length());
            assertThat(quickest(() -> assertRefused(verifier, huge, Reason.MALFORMED, Reason.ABSENT)))
                    .isLessThan(Duration.ofMillis(500));
        }
    }

    /** In processor time of this thread, which other load does not prolong; the first calls run uncompiled code. */
    private static Duration quickest(Runnable call) {
        return Duration.ofNanos(LongStream.range(0, 10)
                .map(i -> {
                    long start = THREADS.getCurrentThreadCpuTime();
                    call.run();
                    return THREADS.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow());
    }
}
