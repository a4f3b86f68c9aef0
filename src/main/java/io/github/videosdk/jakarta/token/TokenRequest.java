package io.github.videosdk.jakarta.token;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a token is to say. Everything may be left open; then the settings decide. Requests that say the same are equal,
 * and a session may keep them.
 *
 * <p>A token for one room or one participant always has the role {@code rtc} and no other, which makes it useless against
 * the REST API. This outranks the settings and a request for no roles; a request for {@link Role#CRAWLER} as well is
 * refused.
 *
 * @serial exclude
 */
public final class TokenRequest implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final TokenRequest DEFAULTS = builder().build();

    private final transient Optional<Set<Permission>> permissions;
    private final transient Optional<Set<Role>> roles;
    private final transient Optional<Duration> ttl;
    private final transient Optional<String> roomId;
    private final transient Optional<String> participantId;
    private final transient Map<String, Object> claims;

    private TokenRequest(Builder builder) {
        permissions = Optional.ofNullable(builder.permissions).map(Set::copyOf);
        roles = Optional.ofNullable(builder.roles).map(Set::copyOf);
        ttl = Optional.ofNullable(builder.ttl);
        roomId = Optional.ofNullable(builder.roomId);
        participantId = Optional.ofNullable(builder.participantId);
        claims = builder.claims.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.claims));
    }

    /**
     * A request that leaves everything to the settings.
     *
     * @return always the same one
     */
    public static TokenRequest defaults() {
        return DEFAULTS;
    }

    /**
     * Starts a request that leaves everything open.
     *
     * @return a fresh builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a request from this one.
     *
     * @return a fresh builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.permissions = permissions.orElse(null);
        builder.roles = roles.orElse(null);
        builder.ttl = ttl.orElse(null);
        builder.roomId = roomId.orElse(null);
        builder.participantId = participantId.orElse(null);
        builder.claims.putAll(claims);
        return builder;
    }

    /**
     * The permissions asked for.
     *
     * @return empty if the settings decide
     */
    public Optional<Set<Permission>> permissions() {
        return permissions;
    }

    /**
     * The roles asked for.
     *
     * @return empty if the settings decide
     */
    public Optional<Set<Role>> roles() {
        return roles;
    }

    /**
     * How long the token is to live.
     *
     * @return empty if the settings decide
     */
    public Optional<Duration> ttl() {
        return ttl;
    }

    /**
     * The one room that the token is for.
     *
     * @return empty for any room
     */
    public Optional<String> roomId() {
        return roomId;
    }

    /**
     * The one participant that the token is for.
     *
     * @return empty for any participant
     */
    public Optional<String> participantId() {
        return participantId;
    }

    /**
     * Claims of the host's own.
     *
     * @return from name to value, unmodifiable
     */
    public Map<String, Object> claims() {
        return claims;
    }

    boolean isScoped() {
        return roomId.isPresent() || participantId.isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenRequest that
                && permissions.equals(that.permissions)
                && roles.equals(that.roles)
                && ttl.equals(that.ttl)
                && roomId.equals(that.roomId)
                && participantId.equals(that.participantId)
                && claims.equals(that.claims);
    }

    @Override
    public int hashCode() {
        return Objects.hash(permissions, roles, ttl, roomId, participantId, claims);
    }

    private Object writeReplace() {
        return new SerializedTokenRequest(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a TokenRequest is never written itself");
    }

    @Override
    public String toString() {
        return "TokenRequest[permissions=" + permissions.orElse(null) + ", roles=" + roles.orElse(null) + ", ttl="
                + ttl.orElse(null) + ", roomId=" + roomId.orElse(null) + ", participantId="
                + participantId.orElse(null) + ", claims=" + claims.keySet() + "]";
    }

    /**
     * Collects a request. Each method refuses at once, with an {@link IllegalArgumentException}, what it cannot take, and
     * {@link #build} what cannot stand together, in whatever order it was said.
     */
    public static final class Builder {

        private static final Duration SHORTEST_TTL = Duration.ofSeconds(1);
        private static final Duration LONGEST_TTL = Duration.ofDays(36_500);
        private static final Set<String> RESERVED = Set.of(
                "apikey", "permissions", "roles", "version", "roomId", "participantId", "jti", "iat", "exp", "nbf");

        private Set<Permission> permissions;
        private Set<Role> roles;
        private Duration ttl;
        private String roomId;
        private String participantId;
        private final Map<String, Object> claims = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What the bearer may do, instead of what the settings say.
         *
         * @param permissions at least one; {@link Permission#ASK_JOIN} only alone
         * @return this
         */
        public Builder permissions(Permission... permissions) {
            return permissions(List.of(permissions));
        }

        /**
         * What the bearer may do, instead of what the settings say.
         *
         * @param permissions at least one; {@link Permission#ASK_JOIN} only alone
         * @return this
         */
        public Builder permissions(Collection<Permission> permissions) {
            require(!permissions.isEmpty(), "permissions must not be empty: leave them out for those of the settings");
            require(
                    permissions.stream().distinct().count() == 1 || !permissions.contains(Permission.ASK_JOIN),
                    "ask_join excludes allow_join and allow_mod: official clients refuse such a token (error 4008)");
            this.permissions = EnumSet.copyOf(permissions);
            return this;
        }

        /**
         * What the token opens, instead of what the settings say.
         *
         * @param roles none for everything; {@link Role#CRAWLER} not together with a room or a participant, for which a
         *     token has {@link Role#RTC} alone
         * @return this
         */
        public Builder roles(Role... roles) {
            return roles(List.of(roles));
        }

        /**
         * What the token opens, instead of what the settings say.
         *
         * @param roles none for everything; {@link Role#CRAWLER} not together with a room or a participant, for which a
         *     token has {@link Role#RTC} alone
         * @return this
         */
        public Builder roles(Collection<Role> roles) {
            this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
            return this;
        }

        /**
         * How long the token lives, instead of what the settings say.
         *
         * @param ttl from one second to 36500 days
         * @return this
         */
        public Builder ttl(Duration ttl) {
            require(
                    ttl.compareTo(SHORTEST_TTL) >= 0 && ttl.compareTo(LONGEST_TTL) <= 0,
                    "a token lives from one second to 36500 days, so not for " + ttl);
            this.ttl = ttl;
            return this;
        }

        /**
         * Restricts the token to one room.
         *
         * @param roomId not blank
         * @return this
         */
        public Builder roomId(String roomId) {
            requireId("roomId", roomId);
            this.roomId = roomId;
            return this;
        }

        /**
         * Restricts the token to one participant.
         *
         * @param participantId not blank
         * @return this
         */
        public Builder participantId(String participantId) {
            requireId("participantId", participantId);
            this.participantId = participantId;
            return this;
        }

        /**
         * Adds a claim of the host's own.
         *
         * @param name any name but those of VideoSDK's claims
         * @param value text, a finite number of the JDK's, a boolean, or a list or map of such, at most 64 deep; a
         *     {@code BigInteger} or {@code BigDecimal} has at most 18 digits
         * @return this
         */
        public Builder claim(String name, Object value) {
            require(!RESERVED.contains(name), "the claim name " + name + " is reserved, as are " + RESERVED);
            require(
                    JsonValues.isText(name) && JsonValues.isJson(value),
                    "the claim " + name
                            + " must be text, a finite number of at most 18 digits, a boolean, or a list or map of"
                            + " such, at most 64 deep");
            claims.put(name, JsonValues.copyOfValue(value));
            return this;
        }

        /**
         * The request as collected so far.
         *
         * @return an immutable request
         * @throws IllegalArgumentException if it asks for {@link Role#CRAWLER} together with a room or a participant
         */
        public TokenRequest build() {
            requireNoCrawlerWith("roomId", roomId);
            requireNoCrawlerWith("participantId", participantId);
            return new TokenRequest(this);
        }

        private void requireNoCrawlerWith(String name, String scope) {
            if (scope != null && roles != null && roles.contains(Role.CRAWLER)) {
                throw new IllegalArgumentException("the role crawler excludes " + name
                        + ": a token for one room or participant has the role rtc alone");
            }
        }

        private static void requireId(String name, String id) {
            require(!id.isBlank(), name + " must not be blank: leave it out for a token for any");
            require(JsonValues.isText(id), name + " holds half a character, which cannot be written");
        }

        private static void require(boolean condition, String otherwise) {
            if (!condition) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }
}
