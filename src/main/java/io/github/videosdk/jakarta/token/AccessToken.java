package io.github.videosdk.jakarta.token;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A token, issued or verified, and what it says.
 *
 * <p>A session may keep it, even one that servers write to disk or send to each other. The token itself is then stored
 * there, and it is not verified again when it is read: let nobody else write there.
 *
 * @param value the JWT in its compact form: hand it to the client, and to no log
 * @param id the {@code jti} claim, fit for logs; empty if a token of another issuer has none
 * @param permissions what its bearer may do; names that this version does not know are in {@code claims} only
 * @param roles what it opens; empty for everything
 * @param roomId the one room that it is for, if it is scoped to one; an empty claim is no scope
 * @param participantId the one participant that it is for, if it is scoped to one; an empty claim is no scope
 * @param issuedAt when it was issued; {@link Instant#EPOCH} if a token of another issuer does not say
 * @param expiresAt when it ends
 * @param claims all claims as they stand in the token, in values of JSON: text, numbers, booleans, lists, maps
 * @serial exclude
 */
public record AccessToken(
        String value,
        String id,
        Set<Permission> permissions,
        Set<Role> roles,
        Optional<String> roomId,
        Optional<String> participantId,
        Instant issuedAt,
        Instant expiresAt,
        Map<String, Object> claims)
        implements Serializable {

    /**
     * Refuses {@code null} for every component.
     *
     * @param value the JWT in its compact form: hand it to the client, and to no log
     * @param id the {@code jti} claim, fit for logs; empty if a token of another issuer has none
     * @param permissions what its bearer may do; names that this version does not know are in {@code claims} only
     * @param roles what it opens; empty for everything
     * @param roomId the one room that it is for, if it is scoped to one; an empty claim is no scope
     * @param participantId the one participant that it is for, if it is scoped to one; an empty claim is no scope
     * @param issuedAt when it was issued; {@link Instant#EPOCH} if a token of another issuer does not say
     * @param expiresAt when it ends
     * @param claims all claims as they stand in the token, in values of JSON: text, numbers, booleans, lists, maps
     */
    public AccessToken {
        Objects.requireNonNull(value);
        Objects.requireNonNull(id);
        Objects.requireNonNull(permissions);
        Objects.requireNonNull(roles);
        Objects.requireNonNull(roomId);
        Objects.requireNonNull(participantId);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(expiresAt);
        Objects.requireNonNull(claims);
    }

    /**
     * Whether the token is scoped to a room other than this one.
     *
     * @param room a room id
     * @return {@code false} if the token is for any room, or for this one
     */
    public boolean isForAnotherRoomThan(String room) {
        return roomId.isPresent() && !roomId.get().equals(room);
    }

    /** Shows what helps to find the token again, but not the token. */
    @Override
    public String toString() {
        return "AccessToken[id=" + id + ", permissions=" + permissions + ", roles=" + roles + ", expiresAt=" + expiresAt
                + "]";
    }

    private Object writeReplace() {
        return new SerializedAccessToken(this);
    }
}
