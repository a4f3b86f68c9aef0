package io.github.videosdk.jakarta.token;

import java.util.Optional;

/** What a token opens; one without any role opens everything. */
public enum Role {
    /** Meetings, and not the REST API. */
    RTC("rtc"),
    /** The REST API, and no meeting. */
    CRAWLER("crawler");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /**
     * How the {@code roles} claim spells it.
     *
     * @return for example {@code rtc}
     */
    public String claim() {
        return claim;
    }

    /**
     * The role of that spelling.
     *
     * @param claim for example {@code rtc}
     * @return empty if there is none
     */
    public static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role.claim.equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
