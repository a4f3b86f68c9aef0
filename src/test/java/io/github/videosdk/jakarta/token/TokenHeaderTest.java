package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.PAYLOAD;
import static io.github.videosdk.jakarta.token.HandMadeToken.encoded;
import static io.github.videosdk.jakarta.token.HandMadeToken.ofHeader;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header is the attacker's: it is read before anything is known to be signed. */
class TokenHeaderTest {

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "false",
            "5",
            "-1",
            "1e300",
            "1e400",
            "\"\"",
            "\"A\"",
            "\":::\"",
            "\"https://example.com\"",
            "[]",
            "[null]",
            "[\"b64\"]",
            "[\"MIIB\"]",
            "[[]]",
            "{}",
            "{\"kty\":null}",
            "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}",
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\",\"d\":\"AA\"}",
            "{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"\",\"x5c\":[\"!\"],\"key_ops\":[null],\"exp\":1e300}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS384\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"None\"}",
                "{\"alg\":\"hs256\"}",
                "{\"alg\":\"HS256 \"}",
                "{\"alg\":\"\"}",
                "{\"alg\":null}",
                "{\"alg\":256}",
                "{\"alg\":[\"HS256\"]}",
                "{\"alg\":{\"alg\":\"HS256\"}}",
                "{\"ALG\":\"HS256\"}",
                "{\"typ\":\"JWT\"}",
                "{}"
            })
    void algorithmThatIsNotHs256_isWrongEvenWithOurSignature(String header) {
        assertRefused(ofHeader(header), Reason.WRONG_ALGORITHM);
    }

    @ParameterizedTest
    @CsvSource({"HS384,HmacSHA384", "HS512,HmacSHA512"})
    void ourSecretWithAStrongerAlgorithm_isWrong(String name, String mac) {
        String input = encoded("{\"alg\":\"" + name + "\",\"typ\":\"JWT\"}") + "." + encoded(PAYLOAD);
        assertRefused(input + "." + HandMadeToken.signature(mac, SECRET, input), Reason.WRONG_ALGORITHM);
    }

    @Test
    void unsignedToken_isRefused() {
        String input = encoded("{\"alg\":\"none\"}") + "." + encoded(PAYLOAD) + ".";
        assertRefused(input, Reason.WRONG_ALGORITHM, Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\",\"crit\":[\"exp\"],\"exp\":1}",
                "{\"alg\":\"HS256\",\"crit\":[\"unknown\"],\"unknown\":true}",
                "{\"alg\":\"HS256\",\"crit\":[\"absent\"]}",
                "{\"alg\":\"HS256\",\"crit\":[\"b64\",\"unknown\"],\"b64\":true}",
                "{\"alg\":\"HS256\",\"crit\":[]}",
                "{\"alg\":\"HS256\",\"crit\":\"exp\"}",
                "{\"alg\":\"HS256\",\"crit\":[5]}"
            })
    void criticalHeaderThatWeDoNotKnow_isRefused(String header) {
        assertRefused(ofHeader(header), Reason.MALFORMED, Reason.BAD_SIGNATURE);
    }

    /** RFC 7797 signs the bare payload then; RFC 7519 forbids it for a JWT. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}", "{\"alg\":\"HS256\",\"b64\":false}"})
    void unencodedPayload_isRefusedWhicheverWayItIsSigned(String header) {
        String bare = encoded(header) + "." + PAYLOAD;
        String signature = HandMadeToken.signature("HmacSHA256", SECRET, bare);
        assertRefused(ofHeader(header), Reason.MALFORMED, Reason.BAD_SIGNATURE);
        assertRefused(bare + "." + signature, Reason.MALFORMED, Reason.BAD_SIGNATURE);
        assertRefused(
                encoded(header) + "." + encoded(PAYLOAD) + "." + signature, Reason.MALFORMED, Reason.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\",\"alg\":\"HS256\"}",
                "{\"alg\":\"none\",\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"alg\":\"none\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"typ\":\"JWT\"}",
                "{\"alg\":\"HS256\",\"\\u0061lg\":\"HS256\"}"
            })
    void memberTwice_isMalformed(String header) {
        assertRefused(ofHeader(header), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "5",
                "\"HS256\"",
                "[]",
                "[{\"alg\":\"HS256\"}]",
                "[[\"alg\",\"HS256\"]]",
                "",
                " ",
                "{",
                "{\"alg\":\"HS256\"",
                "{\"alg\":\"HS256\"}}",
                "{\"alg\":\"HS256\"}{}",
                "{'alg':'HS256'}",
                "{alg:\"HS256\"}",
                "{\"alg\":\"HS256\",}",
                "/**/{\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"kid\":\"a\nb\"}"
            })
    void headerThatIsNoJsonObject_isRefused(String header) {
        assertRefused(ofHeader(header), Reason.MALFORMED, Reason.WRONG_ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5_000})
    void deeplyNestedHeader_isMalformed(int depth) {
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        assertRefused(ofHeader("{\"alg\":\"HS256\",\"x\":" + arrays + "}"), Reason.MALFORMED);
        assertRefused(ofHeader("{\"alg\":\"HS256\",\"x\":" + "[".repeat(depth)), Reason.MALFORMED);
        assertRefused(ofHeader(arrays), Reason.MALFORMED);
    }

    @Test
    void deeplyNestedObjectsInTheHeader_areMalformed() {
        int depth = 1_900;
        String header = "{\"alg\":\"HS256\",\"x\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
        assertRefused(ofHeader(header), Reason.MALFORMED);
    }

    /** Harmless extras do not matter: other issuers may send them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\"}",
                "{\"typ\":\"JWT\",\"alg\":\"HS256\"}",
                " { \"alg\" : \"HS256\" } ",
                "{\"alg\":\"HS256\",\"kid\":\"key-1\"}",
                "{\"\\u0061lg\":\"HS\\u003256\"}"
            })
    void headerOfAnotherIssuer_isAccepted(String header) {
        assertThat(TestAccount.verifier().verify(ofHeader(header)).expiresAt()).isAfter(TestAccount.NOW);
    }

    @Property(tries = 2000)
    void headerOfAnyMembers_isRefusedWithoutOurSignatureAndInNoOtherWay(
            @ForAll("members") Map<String, String> members) {
        String header = members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{\"alg\":\"HS256\",", "}"));
        String token = encoded(header) + "." + encoded(PAYLOAD) + "." + encoded(new byte[32]);
        assertRefused(token, Reason.MALFORMED, Reason.BAD_SIGNATURE);
    }

    @Property
    void headerOfAnyText_isRefusedWithoutOurSignatureAndInNoOtherWay(@ForAll String header) {
        String token = encoded(header) + "." + encoded(PAYLOAD) + "." + encoded(new byte[32]);
        assertRefused(token, Reason.MALFORMED, Reason.WRONG_ALGORITHM);
    }

    @Property
    void headerOfAnyBytes_isRefusedWithoutOurSignatureAndInNoOtherWay(@ForAll byte[] header) {
        String token = encoded(header) + "." + encoded(PAYLOAD) + "." + encoded(new byte[32]);
        assertRefused(token, Reason.MALFORMED, Reason.WRONG_ALGORITHM);
    }

    @Provide
    Arbitrary<Map<String, String>> members() {
        Arbitrary<String> names = Arbitraries.of(
                "jku",
                "jwk",
                "x5u",
                "x5t",
                "x5t#S256",
                "x5c",
                "kid",
                "typ",
                "cty",
                "crit",
                "b64",
                "zip",
                "enc",
                "p2c",
                "iss",
                "",
                "\\u0000");
        return Arbitraries.maps(names, Arbitraries.of(ODD_VALUES)).ofMinSize(1).ofMaxSize(4);
    }
}
