package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of any text, signed with anything, as no library would make them. */
final class HandMade {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private HandMade() {}

    static String token(String header, String payload, byte[] key) {
        return token(header, payload, "HmacSHA256", key);
    }

    static String token(String header, String payload, String algorithm, byte[] key) {
        String input = encoded(header) + "." + encoded(payload);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return input + "." + BASE64.encodeToString(mac.doFinal(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
