package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.signature;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret of any length is its UTF-8 bytes, as the JDK's own HMAC takes them; Nimbus would refuse short ones. */
class SecretBytesTest {

    static Stream<String> secrets() {
        Stream<String> lengths = IntStream.of(1, 2, 16, 31, 32, 33, 63, 64, 65, 100, 128, 1000)
                .mapToObj(length -> "0123456789abcdef".repeat(length / 16 + 1).substring(0, length));
        return Stream.concat(
                lengths,
                Stream.of(
                        "пароль",
                        "é",
                        "\uD83D\uDD11",
                        "секрет-秘密-\uD83D\uDD11-schlüssel-which-is-longer-than-sixty-four-bytes-in-UTF-8",
                        "ü".repeat(16),
                        "ü".repeat(33),
                        "with spaces inside",
                        "\"quoted\" \\ and +/="));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void issuedToken_isSignedWithTheBytesOfTheSecret(String secret) {
        String token = TestAccount.issuer("videosdk.secret", secret).issue().value();
        int end = token.lastIndexOf('.');
        assertThat(token.substring(end + 1)).isEqualTo(signature("HmacSHA256", secret, token.substring(0, end)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void tokenSignedElsewhere_isVerifiedWithTheBytesOfTheSecret(String secret) {
        TokenVerifier verifier = TestAccount.verifier("videosdk.secret", secret);
        String input = HandMadeToken.encoded(HandMadeToken.HEADER) + "." + HandMadeToken.encoded(HandMadeToken.PAYLOAD);
        String token = input + "." + signature("HmacSHA256", secret, input);
        assertThat(verifier.verify(token).value()).isEqualTo(token);
        assertRefused(verifier, input + "." + signature("HmacSHA256", secret + "x", input), Reason.BAD_SIGNATURE);
    }

    @Test
    void hexadecimalSecret_isNotDecoded() {
        String upper = OTHER_SECRET.toUpperCase(Locale.ROOT);
        String token =
                TestAccount.issuer("videosdk.secret", OTHER_SECRET).issue().value();
        assertRefused(TestAccount.verifier("videosdk.secret", upper), token, Reason.BAD_SIGNATURE);
    }

    @Test
    void whiteSpaceAroundTheSecret_isNoPartOfIt() {
        String token = TestAccount.issuer("videosdk.secret", " " + OTHER_SECRET + "\n")
                .issue()
                .value();
        assertThat(TestAccount.verifier("videosdk.secret", OTHER_SECRET)
                        .verify(token)
                        .value())
                .isEqualTo(token);
    }
}
