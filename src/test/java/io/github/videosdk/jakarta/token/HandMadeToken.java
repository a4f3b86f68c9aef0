package io.github.videosdk.jakarta.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens made without any JWT library: an independent opinion, and as wrong as a test wants them. */
final class HandMadeToken {

    private static final long EXPIRY = TestAccount.NOW.getEpochSecond() + 600;

    static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    static final String PAYLOAD = payloadWith("\"permissions\":[\"allow_join\"]");

    private HandMadeToken() {}

    /** The claims that are required, and these members. */
    static String payloadWith(String members) {
        return "{\"apikey\":\"" + TestAccount.API_KEY + "\",\"exp\":" + EXPIRY + "," + members + "}";
    }

    static String payloadExpiring(String expiry) {
        return "{\"apikey\":\"" + TestAccount.API_KEY + "\",\"exp\":" + expiry + "}";
    }

    /** A token with this payload, in which nothing else is wrong. */
    static String ofPayload(String payload) {
        return of(HEADER, payload);
    }

    /** A token with this header, in which nothing else is wrong. */
    static String ofHeader(String header) {
        return of(header, PAYLOAD);
    }

    private static String of(String header, String payload) {
        return ofParts(encoded(header), encoded(payload));
    }

    /** Signs the two parts as they stand, however they are spelled. */
    static String ofParts(String header, String payload) {
        String input = header + "." + payload;
        return input + "." + signature("HmacSHA256", TestAccount.SECRET, input);
    }

    static String signature(String algorithm, String secret, String input) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return encoded(mac.doFinal(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
