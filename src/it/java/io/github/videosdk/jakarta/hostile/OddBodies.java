package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bodies that are broken, or right but unusual, and their types. */
final class OddBodies {

    private OddBodies() {}

    static byte[] with(String token, Dice dice) {
        String member = "\"token\":" + OddText.quoted(token, dice);
        String json = "{" + member + "}";
        return switch (dice.below(12)) {
            case 0 -> Arrays.copyOf(json.getBytes(UTF_8), dice.below(json.length()));
            case 1 -> Mutation.of(json.getBytes(UTF_8), dice);
            case 2 -> dice.bytes(dice.below(400));
            case 3 -> (json + dice.of("}", "{", ",", "x", "\u0000", json, "//", "\ufeff")).getBytes(UTF_8);
            case 4 -> (dice.of("\ufeff", "\u0000", "/**/", "[", "\"", "\u00a0", ",") + json).getBytes(UTF_8);
            case 5 -> json.getBytes(UTF_16);
            case 6 -> OddText.deep(dice, 16_000).getBytes(UTF_8);
            case 7 ->
                ("{" + member + ",\"x\":" + OddText.deep(dice, 12_000 - token.length() / 2) + "}").getBytes(UTF_8);
            case 8 -> ("{" + member + "," + member + ",\"x\":" + OddText.json(dice) + "}").getBytes(UTF_8);
            case 9 -> ofSize(dice.of(16_383, 16_384, 16_385, 20_000, 100_000), member);
            default -> form(token, dice).getBytes(UTF_8);
        };
    }

    private static byte[] ofSize(int size, String member) {
        String start = "{" + member + ",\"x\":\"";
        return (start + "x".repeat(Math.max(0, size - start.length() - 2)) + "\"}").getBytes(UTF_8);
    }

    private static String form(String token, Dice dice) {
        String field = "token=" + OddText.inUrl(token, dice);
        return switch (dice.below(5)) {
            case 0 -> field + "&" + field;
            case 1 ->
                field + dice.of("%", "%zz", "%u0041", "&%", "&=", "&&&&", "&%00=%00", "&%ff=%fe", ";x", "&token[]=1");
            case 2 -> field + ("&" + dice.letters(2) + "=1").repeat(1 + dice.below(1_500));
            case 3 -> dice.of("", "&", "=", "token", "token=", "%74oken=") + token;
            default ->
                "------x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token + "\r\n------x--\r\n";
        };
    }

    static String type(Dice dice) {
        return dice.of(
                "application/json",
                "application/json",
                "application/json",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=utf-16",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/json; charset=\"",
                "application/json;;;=;",
                "application/json, text/plain",
                "application/*",
                "*/*",
                "text/plain",
                "text/xml",
                "application/problem+json",
                "multipart/form-data; boundary=----x",
                "multipart/form-data",
                "json",
                "/",
                ";",
                "application/",
                "\u00e9/\u00ff",
                "a/" + "b".repeat(1_000));
    }
}
