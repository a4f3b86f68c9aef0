package io.github.videosdk.jakarta.rest;

import java.util.regex.Pattern;

/**
 * The {@code customRoomId} that an {@code Idempotency-Key} leads to: on every node the same for the same account, scope,
 * caller and key, and for no other combination.
 */
final class IdempotentRoomId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private IdempotentRoomId() {}

    static String of(String apiKey, String scope, String owner, String key) {
        return Sha256.of(apiKey, scope, owner, key);
    }

    static boolean hasThatForm(String id) {
        return FORM.matcher(id).matches();
    }
}
