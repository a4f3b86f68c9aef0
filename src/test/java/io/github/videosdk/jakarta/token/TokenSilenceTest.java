package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.ofHeader;
import static io.github.videosdk.jakarta.token.HandMadeToken.ofPayload;
import static io.github.videosdk.jakarta.token.HandMadeToken.payloadExpiring;
import static io.github.videosdk.jakarta.token.HandMadeToken.payloadWith;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static io.github.videosdk.jakarta.token.TestAccount.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither token nor secret is in anything that is logged as a matter of course. */
class TokenSilenceTest {

    @Test
    void tokenAsText_isNotTheToken() {
        AccessToken issued = issuer().issue(TokenRequest.builder()
                .roomId("abcd-efgh-ijkl")
                .claim("diagnosis", "confidential")
                .build());
        AccessToken verified = verifier().verify(issued.value());
        assertThat(Stream.of(issued, verified)).allSatisfy(token -> {
            assertSilent(token.toString(), issued.value());
            assertThat(token.toString()).contains(issued.id()).doesNotContain("confidential");
        });
    }

    @Test
    void issuerAndVerifierAsText_areSilentOfTheSecret() {
        assertThat(Stream.of(
                        issuer().toString(),
                        verifier().toString(),
                        TestAccount.config().toString(),
                        TestAccount.config().secrets().toString()))
                .allSatisfy(shown -> assertThat(shown).doesNotContain(SECRET));
    }

    static Stream<String> refusedTokens() {
        String good = issuer().issue().value();
        return Stream.of(
                "not.a.token-of-any-kind",
                "what-somebody-pasted-here-instead-of-a-token",
                good + "!",
                good + ".",
                good.replace('.', '/'),
                good.substring(0, good.length() - 1),
                good.substring(good.indexOf('.') + 1),
                issuer("videosdk.secret", OTHER_SECRET).issue().value(),
                issuer("videosdk.api-key", "another-account").issue().value(),
                ofHeader("{\"alg\":\"HS512\"}"),
                ofHeader("{\"alg\":\"HS256\",\"typ\":5}"),
                ofHeader("{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}"),
                ofHeader("{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}"),
                ofHeader("{\"alg\""),
                ofPayload("{\"apikey\""),
                ofPayload("[]"),
                ofPayload(payloadExpiring("null")),
                ofPayload(payloadExpiring("1")),
                ofPayload(payloadExpiring("\"soon\"")),
                ofPayload(payloadWith("\"nbf\":1999999999")),
                ofPayload(payloadWith("\"roomId\":5")),
                ofPayload(payloadWith("\"x\":\"" + "x".repeat(20_000) + "\"")));
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void refusal_isSilentOfTokenAndSecretDownToItsLastCause(String token) {
        Throwable refusal = catchThrowable(() -> verifier().verify(token));
        assertThat(refusal).hasMessageNotContaining(OTHER_SECRET);
        StringWriter printed = new StringWriter();
        refusal.printStackTrace(new PrintWriter(printed, true));
        assertSilent(printed.toString(), token);
        assertSilent(refusal.toString(), token);
    }

    private static void assertSilent(String shown, String token) {
        assertThat(shown).isNotBlank().doesNotContain(token).doesNotContain(SECRET);
        assertThat(Stream.of(token.split("\\.")).filter(part -> part.length() > 10))
                .allSatisfy(part -> assertThat(shown).doesNotContain(part));
    }
}
