package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.TokenRefusedException;

/** What a token has to be like. */
final class Refusal {

    private Refusal() {}

    static void require(boolean condition, TokenRefusedException.Reason otherwise) {
        if (!condition) {
            throw new TokenRefusedException(otherwise);
        }
    }
}
