package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Makes of a good token one that is odd in some way: wrong, or right and unlike ours; most are signed with our secret. */
final class OddTokens {

    private static final List<String> HEADERS = List.of(
            "{\"typ\":\"JWT\",\"alg\":\"HS256\"}",
            "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
            "{\"alg\":\"HS256\"}",
            "{ \"alg\":\"HS256\" }",
            "{\"alg\":\"HS256\",\"kid\":\"one\"}",
            "{\"alg\":\"HS256\",\"crit\":[\"exp\"]}",
            "{\"alg\":\"HS256\",\"b64\":true}",
            "{\"alg\":\"HS256\",\"typ\":5}",
            "{\"alg\":\"HS384\"}",
            "{\"alg\":\"none\"}",
            "{\"alg\":\"HS256\"",
            "[]");

    /** What may stand in JSON, or must not. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\"",
            "\\",
            "\\u0061",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "0",
            "1",
            "9",
            "-",
            ".",
            "e1",
            "null",
            "true",
            "\u00e9",
            "\u007f",
            "\u0000",
            "\ud83d\ude00",
            ",\"x\":\"y\"",
            ",\"x\":[]",
            ",\"x\":[\"a\",\"b\"]",
            ",\"x\":[\"a\",1]",
            ",\"x\":{}",
            ",\"x\":-0",
            ",\"x\":0",
            ",\"x\":00",
            ",\"x\":1.0",
            ",\"x\":999999999999999999",
            ",\"x\":1000000000000000000",
            ",\"x\":99999999999999999999",
            ",\"\":\"\"",
            ",\"exp\":1",
            ",\"nbf\":4102444800",
            ",\"roomId\":5");

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String OTHERS = BASE64 + "=+/.. \n\u00e9\u0141\u20ac";

    private final Random random;

    OddTokens(long seed) {
        random = new Random(seed);
    }

    String of(String token) {
        String[] parts = token.split("\\.");
        return switch (random.nextInt(10)) {
            case 0 -> withOtherCharacter(token);
            case 1 -> token.substring(0, random.nextInt(token.length()));
            case 2 -> token.substring(random.nextInt(token.length()));
            case 3 -> signed(OTHER_SECRET, parts[0], parts[1]);
            case 4 -> signed(SECRET, HandMadeToken.encoded(oneOf(HEADERS)), parts[1]);
            case 5 -> signed(SECRET, parts[0], withOtherCharacter(parts[1]));
            case 6 -> parts[0] + "." + parts[1] + "." + withOtherCharacter(parts[2]);
            default -> signed(SECRET, parts[0], HandMadeToken.encoded(withOtherPiece(json(parts[1]))));
        };
    }

    private static String signed(String secret, String header, String payload) {
        String input = header + "." + payload;
        return input + "." + HandMadeToken.signature("HmacSHA256", secret, input);
    }

    private static String json(String payload) {
        return new String(HandMadeToken.decoded(payload), UTF_8);
    }

    private String withOtherCharacter(String text) {
        int at = random.nextInt(4) == 0 ? text.length() - 1 : random.nextInt(text.length());
        String alphabet = random.nextBoolean() ? BASE64 : OTHERS;
        return text.substring(0, at) + alphabet.charAt(random.nextInt(alphabet.length())) + text.substring(at + 1);
    }

    /** In place of a character, before it, or before the last brace. */
    private String withOtherPiece(String json) {
        int at = random.nextBoolean() ? random.nextInt(json.length()) : json.length() - 1;
        return json.substring(0, at) + oneOf(PIECES) + json.substring(random.nextInt(4) == 0 ? at + 1 : at);
    }

    private String oneOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
