package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.encoded;
import static io.github.videosdk.jakarta.token.HandMadeToken.ofParts;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A token has one spelling. Nimbus skips what is no Base64URL when it decodes, so each part is tried with our own
 * signature over exactly what stands there: nothing but the spelling is wrong.
 */
class TokenSpellingTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String HEADER = encoded(HandMadeToken.HEADER);
    private static final String PAYLOAD = encoded(HandMadeToken.PAYLOAD);
    private static final String TOKEN = ofParts(HEADER, PAYLOAD);
    private static final String SIGNATURE = TOKEN.substring(TOKEN.lastIndexOf('.') + 1);

    static Stream<Arguments> foreignCharacters() {
        return Stream.of(
                        " ",
                        "\n",
                        "\r\n",
                        "\t",
                        "\0",
                        "\u001f",
                        "=",
                        "==",
                        "+",
                        "/",
                        "!",
                        "\"",
                        "%",
                        ",",
                        "\u00a0",
                        "\u00e9",
                        "\u0660",
                        "\u2003",
                        "\ufeff",
                        "\ud800",
                        "\ud83d\ude00")
                .map(text -> Arguments.of(Named.of(codePoints(text), text)));
    }

    private static String codePoints(String text) {
        return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    @Test
    void tokenAsItIs_isAccepted() {
        assertThat(TestAccount.verifier().verify(TOKEN).value()).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @MethodSource("foreignCharacters")
    void characterAroundTheToken_isRefused(String foreign) {
        assertSpellingRefused(foreign + TOKEN);
        assertSpellingRefused(TOKEN + foreign);
        assertSpellingRefused(foreign + TOKEN + foreign);
    }

    @ParameterizedTest
    @MethodSource("foreignCharacters")
    void foreignCharacterInTheHeader_isRefusedThoughSigned(String foreign) {
        assertThat(withinAndAround(HEADER, foreign))
                .allSatisfy(header -> assertSpellingRefused(ofParts(header, PAYLOAD)));
    }

    @ParameterizedTest
    @MethodSource("foreignCharacters")
    void foreignCharacterInThePayload_isRefusedThoughSigned(String foreign) {
        assertThat(withinAndAround(PAYLOAD, foreign))
                .allSatisfy(payload -> assertSpellingRefused(ofParts(HEADER, payload)));
    }

    @ParameterizedTest
    @MethodSource("foreignCharacters")
    void foreignCharacterInTheSignature_isRefused(String foreign) {
        assertThat(withinAndAround(SIGNATURE, foreign))
                .allSatisfy(signature -> assertSpellingRefused(HEADER + "." + PAYLOAD + "." + signature));
    }

    /** 32 bytes are 42 characters and two thirds, so three other last characters would stand for the same bytes. */
    @Test
    void signatureWithAnotherLastCharacterOfTheSameBytes_isRefused() {
        assertThat(siblings(SIGNATURE))
                .hasSize(3)
                .allSatisfy(signature -> assertSpellingRefused(HEADER + "." + PAYLOAD + "." + signature));
    }

    @Test
    void headerAndPayloadWithAnotherLastCharacterOfTheSameBytes_areRefusedThoughSigned() {
        String header = encoded("{\"alg\":\"HS256\"}  ");
        String payload = encoded(HandMadeToken.PAYLOAD + " ".repeat(2 - (HandMadeToken.PAYLOAD.length() + 1) % 3));
        assertThat(TestAccount.verifier().verify(ofParts(header, payload)).value())
                .isNotEmpty();
        assertThat(siblings(header))
                .isNotEmpty()
                .allSatisfy(sibling -> assertSpellingRefused(ofParts(sibling, payload)));
        assertThat(siblings(payload))
                .isNotEmpty()
                .allSatisfy(sibling -> assertSpellingRefused(ofParts(header, sibling)));
    }

    @Test
    void signatureInOrdinaryBase64_isRefused() {
        List<String> others = IntStream.range(0, 100)
                .mapToObj(i -> ofParts(HEADER, encoded(HandMadeToken.payloadWith("\"x\":" + i))))
                .filter(token -> token.substring(token.lastIndexOf('.')).matches(".*[-_].*"))
                .map(token -> token.substring(0, token.lastIndexOf('.'))
                        + token.substring(token.lastIndexOf('.'))
                                .replace('-', '+')
                                .replace('_', '/'))
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(TokenSpellingTest::assertSpellingRefused);
    }

    @Test
    void signatureCutOffOrGoneOn_isRefused() {
        assertThat(IntStream.range(0, SIGNATURE.length()).mapToObj(length -> SIGNATURE.substring(0, length)))
                .allSatisfy(cut -> assertSpellingRefused(HEADER + "." + PAYLOAD + "." + cut));
        assertSpellingRefused(TOKEN + "A");
        assertSpellingRefused(TOKEN + "AAAA");
        assertSpellingRefused(TOKEN + SIGNATURE);
    }

    @Test
    void emptyPart_isRefused() {
        assertSpellingRefused(HEADER + "." + PAYLOAD + ".");
        assertSpellingRefused(ofParts(HEADER, ""));
        assertSpellingRefused(ofParts("", PAYLOAD));
        assertRefused("..", Reason.MALFORMED);
    }

    @Test
    void otherNumberOfParts_isMalformed() {
        List<String> tokens = List.of(
                HEADER,
                HEADER + "." + PAYLOAD,
                TOKEN + ".",
                "." + TOKEN,
                TOKEN + "." + SIGNATURE,
                HEADER + ".." + PAYLOAD + "." + SIGNATURE,
                TOKEN + ".a.b",
                TOKEN + "." + TOKEN,
                ".",
                "...",
                "....");
        assertThat(tokens).allSatisfy(token -> assertRefused(token, Reason.MALFORMED));
    }

    private static List<String> withinAndAround(String part, String foreign) {
        int middle = part.length() / 2;
        return Arrays.asList(
                foreign + part, part + foreign, part.substring(0, middle) + foreign + part.substring(middle));
    }

    /** All other spellings of the same bytes that differ in the last character only. */
    private static List<String> siblings(String part) {
        String start = part.substring(0, part.length() - 1);
        byte[] bytes = HandMadeToken.decoded(part);
        return ALPHABET.chars()
                .mapToObj(last -> start + (char) last)
                .filter(other -> !other.equals(part) && Arrays.equals(HandMadeToken.decoded(other), bytes))
                .toList();
    }

    private static void assertSpellingRefused(String token) {
        assertRefused(token, Reason.MALFORMED, Reason.BAD_SIGNATURE);
    }
}
