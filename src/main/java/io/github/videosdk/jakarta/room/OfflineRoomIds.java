package io.github.videosdk.jakarta.room;

import io.github.videosdk.jakarta.config.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Room ids that prove themselves: 42 bits of their own and 20 bits of HMAC over those, written as 12 digits of base 36.
 * So every node that has the secret knows them, with no store. An aid for development, not a defence: one stray id in a
 * million passes.
 */
final class OfflineRoomIds {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
    private static final byte[] LABEL = "videosdk-jakarta offline room".getBytes(StandardCharsets.US_ASCII);
    private static final int BODY_BITS = 42;
    private static final int PROOF_BITS = 20;
    private static final int RADIX = 36;
    private static final int DIGITS = 12;

    private final Supplier<Secrets> secrets;
    private final SecureRandom random = new SecureRandom();

    OfflineRoomIds(Supplier<Secrets> secrets) {
        this.secrets = secrets;
    }

    String fresh() {
        return idOf(random.nextLong());
    }

    /** Always the same id for the same text. */
    String of(String customRoomId) {
        return idOf(ByteBuffer.wrap(sha256(customRoomId)).getLong());
    }

    boolean isOurs(String id) {
        return SHAPE.matcher(id).matches() && isProven(Long.parseLong(id.replace("-", ""), RADIX));
    }

    private boolean isProven(long number) {
        long body = number >>> PROOF_BITS;
        long proof = number & lowest(PROOF_BITS);
        return body <= lowest(BODY_BITS)
                && secrets.get().verifying().stream().anyMatch(secret -> proof(secret, body) == proof);
    }

    private String idOf(long bits) {
        long body = bits & lowest(BODY_BITS);
        long number = body << PROOF_BITS | proof(secrets.get().signing(), body);
        String digits = Long.toString(number, RADIX);
        String padded = "0".repeat(DIGITS - digits.length()) + digits;
        return padded.substring(0, 4) + "-" + padded.substring(4, 8) + "-" + padded.substring(8);
    }

    private static long proof(byte[] secret, long body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            mac.update(LABEL);
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(body).array());
            return ByteBuffer.wrap(digest).getLong() & lowest(PROOF_BITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is not available in this JVM", impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is not available in this JVM", impossible);
        }
    }

    private static long lowest(int bits) {
        return (1L << bits) - 1;
    }
}
