package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that have to be accepted, made by a library that is not ours, and tokens that must not be. */
final class HostileTokens {

    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private final String apiKey;
    private final byte[] secret;
    private final long now;

    HostileTokens(String apiKey, String secret, long now) {
        this.apiKey = apiKey;
        this.secret = secret.getBytes(UTF_8);
        this.now = now;
    }

    /** For any room, and for another hour at least. */
    String genuine(Dice dice) {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("apikey", apiKey);
        claims.setClaim("permissions", dice.of(List.of("allow_join"), List.of("ask_join"), List.of("x", "allow_mod")));
        claims.setClaim("exp", dice.of(now + 3_600L, now + 7_200.5, 253_402_300_799L));
        addOptional(claims, dice);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        if (dice.oneIn(2)) {
            jws.setHeader("typ", dice.of("JWT", "jwt", "at+jwt"));
        }
        if (dice.oneIn(4)) {
            jws.setHeader("kid", OddText.any(dice));
        }
        jws.setPayload(claims.toJson());
        jws.setKey(new HmacKey(secret));
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void addOptional(JwtClaims claims, Dice dice) {
        if (dice.oneIn(2)) {
            claims.setClaim("iat", dice.of(now, now + 5_000_000L, -1L, "yesterday"));
        }
        if (dice.oneIn(3)) {
            claims.setClaim("nbf", dice.of(now - 1L, 0L, now + 0.5));
        }
        if (dice.oneIn(3)) {
            claims.setClaim("version", 2);
            claims.setClaim("roles", dice.of(List.of("rtc"), List.of("crawler"), List.of()));
        }
        if (dice.oneIn(3)) {
            claims.setClaim("participantId", OddText.any(dice));
        }
        if (dice.oneIn(3)) {
            claims.setClaim(OddText.any(dice), dice.of(List.of(List.of(1), List.of()), 1e300, true, "", -0.0));
        }
    }

    /** Has to be refused, whoever made it. */
    String forged(Dice dice) {
        return switch (dice.below(9)) {
            case 0 -> ofAlgorithm(dice);
            case 1 -> ofAnotherKey(dice);
            case 2 -> withBitFlipped(genuine(dice), dice);
            case 3 -> withCharacterFlipped(genuine(dice), dice);
            case 4 -> cutOrGlued(genuine(dice), dice);
            case 5 -> ofHeader(dice);
            case 6 -> withoutRight(dice);
            case 7 -> withMemberTwice(dice);
            default -> deepHeader(dice);
        };
    }

    private String payload() {
        return payload(",\"exp\":" + (now + 3_600));
    }

    private String payload(String more) {
        return "{\"apikey\":\"" + apiKey + "\",\"permissions\":[\"allow_join\"]" + more + "}";
    }

    private String ofAlgorithm(Dice dice) {
        String alg = dice.of(
                "\"none\"",
                "\"None\"",
                "\"NONE\"",
                "\"nOnE\"",
                "\"\"",
                "null",
                "0",
                "[\"HS256\"]",
                "{\"alg\":\"HS256\"}",
                "\"RS256\"",
                "\"ES256\"",
                "\"PS256\"",
                "\"EdDSA\"",
                "\"HS384\"",
                "\"HS512\"",
                "\"hs256\"",
                "\"Hs256\"",
                "\"HS256 \"",
                "\" HS256\"",
                "\"HS256\\u0000\"",
                "\"dir\"",
                "\"A128KW\"",
                "true",
                "\"ＨＳ256\"");
        String header = dice.oneIn(12) ? "{\"typ\":\"JWT\"}" : "{\"alg\":" + alg + ",\"typ\":\"JWT\"}";
        if (dice.oneIn(3)) {
            return HandMade.encoded(header) + "." + HandMade.encoded(payload()) + ".";
        }
        return HandMade.token(header, payload(), dice.of("HmacSHA256", "HmacSHA384", "HmacSHA512"), secret);
    }

    private String ofAnotherKey(Dice dice) {
        String text = new String(secret, UTF_8);
        byte[] key = dice.of(
                new byte[] {0},
                "secret".getBytes(UTF_8),
                apiKey.getBytes(UTF_8),
                text.toUpperCase(java.util.Locale.ROOT).getBytes(UTF_8),
                text.substring(1).getBytes(UTF_8),
                (text + "\n").getBytes(UTF_8),
                Base64.getDecoder().decode(text),
                Base64.getEncoder().encode(secret),
                dice.bytes(32));
        String jwk = "{\"kty\":\"oct\",\"k\":\"" + HandMade.encoded(key) + "\"}";
        String header = dice.of(
                HS256,
                "{\"alg\":\"HS256\",\"jwk\":" + jwk + "}",
                "{\"alg\":\"HS256\",\"kid\":\"/dev/null\"}",
                "{\"alg\":\"HS256\",\"kid\":\"' OR 1=1 --\"}",
                "{\"alg\":\"HS256\",\"jku\":\"http://127.0.0.1:9/keys\"}",
                "{\"alg\":\"HS256\",\"x5u\":\"file:///etc/passwd\"}");
        return HandMade.token(header, payload(), key);
    }

    /** In what the token says, so that it stays well-formed Base64. */
    private static String withBitFlipped(String token, Dice dice) {
        String[] parts = token.split("\\.");
        int part = dice.below(3);
        byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
        bytes[dice.below(bytes.length)] ^= (byte) (1 << dice.below(8));
        parts[part] = HandMade.encoded(bytes);
        return String.join(".", parts);
    }

    /** In how it is written. */
    private static String withCharacterFlipped(String token, Dice dice) {
        char[] characters = token.toCharArray();
        characters[dice.below(characters.length)] ^= (char) (1 << dice.below(8));
        return new String(characters);
    }

    private String cutOrGlued(String token, Dice dice) {
        String[] parts = token.split("\\.");
        return switch (dice.below(12)) {
            case 0 -> token.substring(0, 1 + dice.below(token.length() - 1));
            case 1 -> token.substring(1 + dice.below(token.length() - 1));
            case 2 -> token + dice.of("=", ".", "A", "..", "%00", "\u0000", "/", "+");
            case 3 -> parts[1] + "." + parts[0] + "." + parts[2];
            case 4 -> parts[0] + "." + parts[1];
            case 5 -> parts[0] + "." + parts[1] + ".";
            case 6 -> parts[0] + ".." + parts[2];
            case 7 -> "." + parts[1] + "." + parts[2];
            case 8 -> token + "." + parts[2] + "." + parts[2];
            case 9 -> parts[0] + "." + HandMade.encoded(payload(",\"exp\":" + (now + 3_601))) + "." + parts[2];
            case 10 -> dice.of("a.b.c", "..", "...", "null", "undefined", "{}", "eyJ", "Bearer", "-", "_._._");
            default -> dice.letters(1 + dice.below(2_000)) + "." + dice.letters(5) + "." + dice.letters(43);
        };
    }

    /** Rightly signed, but with a header that we do not take or nobody can read. */
    private String ofHeader(Dice dice) {
        String header = dice.of(
                "{\"alg\":\"HS256\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"HS256\",\"crit\":[]}",
                "{\"alg\":\"HS256\",\"crit\":null}",
                "{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"HS256\",\"b64\":true}",
                "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"RSA\",\"oth\":[{}]}}",
                "{\"alg\":\"HS256\",\"x5t\":\"AAAA\"}",
                "[]",
                "[[\"alg\",\"HS256\"]]",
                "null",
                "\"HS256\"",
                "",
                " ",
                "{",
                "{\"alg\":\"HS256\"",
                "{}",
                "{\"alg\":\"HS256\"}}",
                "\ufeff{\"alg\":\"HS256\"}",
                "{'alg':'HS256'}",
                "{\"ALG\":\"HS256\"}",
                "{\"alg\":\"HS256\",}",
                "{\"alg\" \"HS256\"}",
                "HS256");
        return HandMade.token(header, payload(), secret);
    }

    /** Rightly signed, but not for us, not now, or not of the documented types. */
    private String withoutRight(Dice dice) {
        String exp = ",\"exp\":" + (now + 3_600);
        return HandMade.token(
                HS256,
                dice.of(
                        payload(""),
                        payload(",\"exp\":" + dice.of("null", "true", "[]", "{}", "\"\"", "\"" + (now + 3_600) + "\"")),
                        payload(",\"exp\":"
                                + dice.of("0", "-1", "1e400", "9e18", "9223372036854775808", "253402300800")),
                        payload(",\"exp\":" + dice.of("-0.0", "1e-400", "-1e400", Long.toString(now - 61) + ".5")),
                        payload(",\"exp\":" + dice.of(now - 61, now - 3_600L, 1L)),
                        payload(exp + ",\"nbf\":" + dice.of(now + 4_000L, "\"0\"", "null", "1e300", "[0]")),
                        payload(exp + ",\"permissions2\":0").replace(apiKey, dice.of("", "x", apiKey + " ", "null")),
                        "{" + exp.substring(1) + ",\"apikey\":" + dice.of("null", "1", "[\"" + apiKey + "\"]", "{}")
                                + "}",
                        "{" + exp.substring(1) + "}",
                        payload(exp).replace("[\"allow_join\"]", dice.of("\"allow_join\"", "null", "1", "[1]", "{}")),
                        payload(exp + ",\"" + dice.of("roomId", "participantId", "jti", "roles") + "\":1"),
                        dice.of(
                                "",
                                "null",
                                "[]",
                                "{",
                                "1",
                                "\"" + apiKey + "\"",
                                payload() + "}",
                                "\ufeff" + payload())),
                secret);
    }

    private String withMemberTwice(Dice dice) {
        String twice = dice.of(
                ",\"exp\":" + (now + 7_200),
                ",\"\\u0065xp\":1",
                ",\"apikey\":\"" + apiKey + "\"",
                ",\"apikey\":\"other\"",
                ",\"permissions\":[\"allow_mod\"]",
                ",\"x\":1,\"x\":1",
                ",\"roomId\":\"a\",\"roomId\":\"b\"");
        if (dice.oneIn(3)) {
            String header = dice.of("{\"alg\":\"none\",\"alg\":\"HS256\"}", "{\"alg\":\"HS256\",\"alg\":\"none\"}");
            return HandMade.token(header, payload(), secret);
        }
        return HandMade.token(HS256, payload(",\"exp\":" + (now + 3_600) + twice), secret);
    }

    /** It is read before the signature is checked. */
    private String deepHeader(Dice dice) {
        String header = "{\"alg\":\"HS256\",\"" + dice.of("x", "jwk", "kid", "crit", "x5c") + "\":"
                + OddText.deep(dice, 9_000) + "}";
        return HandMade.token(header, payload(), dice.bytes(16));
    }

    /** Rightly signed, and so odd that refusing it is as good as accepting it. */
    String odd(Dice dice) {
        String exp = ",\"exp\":" + (now + 3_600);
        String name =
                dice.of("kid", "typ", "cty", "jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256", "zip", "enc", "p2s", "x");
        String header = dice.oneIn(2) ? HS256 : "{\"alg\":\"HS256\",\"" + name + "\":" + OddText.json(dice) + "}";
        String more = dice.oneIn(3)
                ? ",\"deep\":" + OddText.deep(dice, 8_000)
                : ",\"" + dice.of("iat", "jti", "version", "roles", "x") + "\":" + OddText.json(dice);
        return HandMade.token(header, payload(exp + more), secret);
    }
}
