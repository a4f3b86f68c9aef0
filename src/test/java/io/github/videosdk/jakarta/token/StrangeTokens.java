package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.API_KEY;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever somebody may send as a token: any text, tokens with any header and any payload, well-formed or not. Half of
 * the tokens are signed with our secret, because most of a token is read only then.
 */
final class StrangeTokens {

    /** The registered header parameters of JWS and JWE, and some that are none. */
    private static final List<String> HEADER_MEMBERS = List.of(
            "alg",
            "jku",
            "jwk",
            "kid",
            "x5u",
            "x5c",
            "x5t",
            "x5t#S256",
            "typ",
            "cty",
            "crit",
            "b64",
            "url",
            "nonce",
            "svt",
            "ppt",
            "iss",
            "sub",
            "aud",
            "enc",
            "zip",
            "epk",
            "apu",
            "apv",
            "iv",
            "tag",
            "p2s",
            "p2c",
            "trust_chain",
            "iheSSId",
            "",
            "\\u0000",
            "ALG",
            "\\u0061lg",
            "\\ud800");

    private static final List<String> KEY_MEMBERS = List.of(
            "kty",
            "use",
            "key_ops",
            "alg",
            "kid",
            "x5u",
            "x5c",
            "x5t",
            "x5t#S256",
            "crv",
            "x",
            "y",
            "d",
            "n",
            "e",
            "p",
            "q",
            "dp",
            "dq",
            "qi",
            "oth",
            "r",
            "t",
            "k",
            "exp",
            "nbf",
            "iat",
            "revoked");

    private static final List<String> CLAIMS = List.of(
            "apikey",
            "permissions",
            "roles",
            "version",
            "roomId",
            "participantId",
            "iat",
            "exp",
            "nbf",
            "jti",
            "iss",
            "sub",
            "aud",
            "cnf",
            "",
            "\\u0000",
            "__proto__",
            "\\ud83d");

    private static final List<String> SIMPLE_VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1",
            "-1",
            "01",
            "+1",
            ".5",
            "5.",
            "1.5",
            "1e3",
            "1e300",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "-1e-999999999",
            "9223372036854775807",
            "9223372036854775808",
            "253402300800",
            "1893554045000",
            "NaN",
            "Infinity",
            "0x10",
            "\"\"",
            "\" \"",
            "\"A\"",
            "\"HS256\"",
            "\"none\"",
            "\"RSA\"",
            "\"EC\"",
            "\"OKP\"",
            "\"oct\"",
            "\"P-256\"",
            "\"P-521\"",
            "\"Ed25519\"",
            "\"sig\"",
            "\"AQAB\"",
            "\":::\"",
            "\"https://example.com\"",
            "\"1893554045\"",
            "\"allow_join\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"\ud83d\ude00\"",
            "\"a\nb\"",
            "\"",
            "'a'",
            "[]",
            "[null]",
            "[[]]",
            "[\"b64\"]",
            "[\"exp\",\"exp\"]",
            "[\"MIIB\"]",
            "[\"allow_join\",null]",
            "[\"rtc\",5]",
            "{}",
            "{\"a\":null}",
            "{\"a\":1,\"a\":2}",
            "/**/1",
            "");

    private static final List<String> PIECES = List.of(
            "", " ", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "null", "\u0000", "\ud83d\ude00", "\ufeff");

    private static final List<JWK> KEYS = keys();

    private final Random random;
    private final OddTokens mutations;
    private final String good = TestAccount.issuer().issue().value();

    StrangeTokens(long seed) {
        random = new Random(seed);
        mutations = new OddTokens(seed);
    }

    private static List<JWK> keys() {
        try {
            return List.of(
                    new RSAKeyGenerator(2048).keyID("r").generate(),
                    new ECKeyGenerator(Curve.P_256).generate(),
                    new ECKeyGenerator(Curve.P_521).generate(),
                    new OctetSequenceKeyGenerator(256).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String next() {
        return switch (random.nextInt(8)) {
            case 0 -> text(random.nextInt(60));
            case 1 ->
                several(5, () -> random.nextBoolean() ? text(10) : encoded(text(10)))
                        .collect(Collectors.joining("."));
            case 2 -> mutations.of(good);
            case 3 -> token(HandMadeToken.HEADER, payload());
            default -> token(header(), random.nextInt(4) == 0 ? payload() : HandMadeToken.PAYLOAD);
        };
    }

    private String token(String header, String payload) {
        String input = encoded(spoilt(header)) + "." + encoded(spoilt(payload));
        return switch (random.nextInt(8)) {
            case 0 -> input + ".";
            case 1 -> input + "." + encoded(text(8));
            case 2, 3 -> input + "." + HandMadeToken.signature("HmacSHA256", OTHER_SECRET, input);
            default -> input + "." + HandMadeToken.signature("HmacSHA256", SECRET, input);
        };
    }

    private static String encoded(String text) {
        return HandMadeToken.encoded(text);
    }

    private String header() {
        return object(() -> member(oneOf(HEADER_MEMBERS), headerValue()), "\"alg\":\"HS256\"");
    }

    private String headerValue() {
        return random.nextBoolean() ? key() : value();
    }

    /** A key as it is, one with another member or without some, or one of any members. */
    private String key() {
        String key = oneOf(KEYS).toJSONString();
        return switch (random.nextInt(4)) {
            case 0 -> key;
            case 1 -> key.substring(0, key.length() - 1) + "," + member(oneOf(KEY_MEMBERS), value()) + "}";
            case 2 -> key.replaceFirst("\"" + oneOf(KEY_MEMBERS) + "\":(\"[^\"]*\")", member(oneOf(KEY_MEMBERS), "$1"));
            default -> object(() -> member(oneOf(KEY_MEMBERS), value()), "\"kty\":\"RSA\"");
        };
    }

    private String payload() {
        String claims = "\"apikey\":\"" + API_KEY + "\"" + (random.nextBoolean() ? ",\"exp\":1893554045" : "");
        return object(() -> member(oneOf(CLAIMS), value()), claims);
    }

    /** These members, mostly, and some more. */
    private String object(Supplier<String> member, String members) {
        Stream<String> first = random.nextInt(8) == 0 ? Stream.empty() : Stream.of(members);
        return Stream.concat(first, several(4, member)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":" + value;
    }

    private String value() {
        return switch (random.nextInt(40)) {
            case 0 -> "9".repeat(random.nextInt(2_000));
            case 1 -> "[".repeat(random.nextInt(2_000));
            case 2 -> nested("[", "]");
            case 3 -> nested("{\"a\":", "}");
            case 4 -> "\"" + "x".repeat(random.nextInt(2_000)) + "\"";
            case 5, 6, 7 -> "[" + several(4, this::value).collect(Collectors.joining(",")) + "]";
            case 8, 9, 10 -> object(() -> member(oneOf(KEY_MEMBERS), value()), "\"a\":1");
            default -> oneOf(SIMPLE_VALUES);
        };
    }

    private String nested(String open, String close) {
        int depth = random.nextInt(500);
        return open.repeat(depth) + oneOf(SIMPLE_VALUES) + close.repeat(depth);
    }

    /** Sometimes with something else in place of a character, or cut short. */
    private String spoilt(String json) {
        int at = random.nextInt(json.length() + 1);
        return switch (random.nextInt(12)) {
            case 0 -> json.substring(0, at) + oneOf(PIECES) + json.substring(Math.min(json.length(), at + 1));
            case 1 -> json.substring(0, at);
            default -> json;
        };
    }

    /** Of any UTF-16 units, halves of characters among them. */
    private String text(int length) {
        boolean isAscii = random.nextBoolean();
        return random.ints(length, 0, isAscii ? 0x80 : 0x10000)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining());
    }

    private <T> Stream<T> several(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1));
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
