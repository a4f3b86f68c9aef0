package io.github.videosdk.jakarta.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The {@code customRoomId} that an {@code Idempotency-Key} leads to: on every node the same for the same account, caller
 * and key, and for no other. Each part is preceded by its length, so that no two triples read the same.
 */
final class IdempotentRoomId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private IdempotentRoomId() {}

    static String of(String apiKey, String owner, String key) {
        MessageDigest digest = sha256();
        add(apiKey, digest);
        add(owner, digest);
        add(key, digest);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    static boolean hasThatForm(String id) {
        return FORM.matcher(id).matches();
    }

    private static void add(String part, MessageDigest digest) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available in this JVM", impossible);
        }
    }
}
