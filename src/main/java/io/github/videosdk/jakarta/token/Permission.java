package io.github.videosdk.jakarta.token;

import java.util.Optional;

/** What the bearer of a token may do in a meeting. */
public enum Permission {
    /** May join directly. */
    ALLOW_JOIN("allow_join"),
    /** Must ask to be let in. Never together with another permission. */
    ASK_JOIN("ask_join"),
    /** May switch the webcam and microphone of others. */
    ALLOW_MOD("allow_mod");

    private final String claim;

    Permission(String claim) {
        this.claim = claim;
    }

    /**
     * How the {@code permissions} claim spells it.
     *
     * @return for example {@code allow_join}
     */
    public String claim() {
        return claim;
    }

    /**
     * The permission of that spelling.
     *
     * @param claim for example {@code allow_join}
     * @return empty if there is none
     */
    public static Optional<Permission> ofClaim(String claim) {
        for (Permission permission : values()) {
            if (permission.claim.equals(claim)) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }
}
