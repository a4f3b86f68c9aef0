package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.encoded;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most tokens take the short path, and those that do not are taken apart alike. */
class JwtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"typ\":\"JWT\",\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
                "{\"alg\":\"HS256\"}"
            })
    void tokenOfAUsualHeader_isUsual(String header) {
        String token = HandMadeToken.ofHeader(header);
        Jwt jwt = Jwt.usual(token.getBytes(ISO_8859_1));
        assertThat(new String(jwt.payload(), UTF_8)).isEqualTo(HandMadeToken.PAYLOAD);
        assertThat(jwt).usingRecursiveComparison().isEqualTo(UnusualJwt.of(token));
        assertThat(jwt.isSignedWith(HmacSha256.withKey(TestAccount.SECRET.getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void ourOwnToken_isUsual() {
        String token = TestAccount.issuer().issue().value();
        assertThat(Jwt.usual(token.getBytes(ISO_8859_1))).isNotNull();
    }

    /** One byte of JSON is no payload, but the least that has a spelling. */
    @Test
    void shortestPayload_isUsual() {
        String token = HandMadeToken.ofParts(encoded(HandMadeToken.HEADER), encoded("5"));
        assertThat(Jwt.usual(token.getBytes(ISO_8859_1)).payload()).containsExactly('5');
    }

    @Test
    void anyOtherToken_isUnusual() {
        String good = TestAccount.issuer().issue().value();
        String start = good.substring(0, good.lastIndexOf('.'));
        String signature = good.substring(good.lastIndexOf('.') + 1);
        String header = encoded(HandMadeToken.HEADER);
        assertThat(new String[] {
                    "",
                    ".",
                    header,
                    header + ".",
                    header + "." + signature,
                    header + ".." + signature,
                    header + ".5." + signature,
                    start,
                    good + "A",
                    good.substring(0, good.length() - 1),
                    good + "=",
                    start + "=." + signature,
                    start + "!" + signature,
                    start + ".A" + signature.substring(1, 42) + "B",
                    start + "+." + signature,
                    good.replaceFirst("\\.", "!"),
                    HandMadeToken.ofHeader("{\"alg\":\"none\"}"),
                    HandMadeToken.ofHeader("{ \"alg\":\"HS256\"}")
                })
                .allSatisfy(token ->
                        assertThat(Jwt.usual(token.getBytes(ISO_8859_1))).isNull());
    }
}
