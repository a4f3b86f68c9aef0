package io.github.videosdk.jakarta.token;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a session keeps an {@link AccessToken}, whose {@link Optional}s cannot be serialized. What comes back is as
 * immutable as it was, and no stream makes a token of anything else than values of JSON.
 */
final class SerializedAccessToken implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String value;
    private final String id;
    private final Permission[] permissions;
    private final Role[] roles;
    private final String roomId;
    private final String participantId;
    private final Instant issuedAt;
    private final Instant expiresAt;
    private final LinkedHashMap<String, Object> claims;

    SerializedAccessToken(AccessToken token) {
        value = token.value();
        id = token.id();
        permissions = token.permissions().toArray(Permission[]::new);
        roles = token.roles().toArray(Role[]::new);
        roomId = token.roomId().orElse(null);
        participantId = token.participantId().orElse(null);
        issuedAt = token.issuedAt();
        expiresAt = token.expiresAt();
        claims = new LinkedHashMap<>(token.claims());
    }

    private Object readResolve() throws InvalidObjectException {
        try {
            return new AccessToken(
                    value,
                    id,
                    all(permissions),
                    all(roles),
                    Optional.ofNullable(roomId),
                    Optional.ofNullable(participantId),
                    issuedAt,
                    expiresAt,
                    JsonValues.copyOf((Map<String, Object>) claims));
        } catch (RuntimeException invalid) {
            throw invalid(AccessToken.class, invalid);
        }
    }

    private static <E> Set<E> all(E[] values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values)));
    }

    static InvalidObjectException invalid(Class<?> type, RuntimeException cause) {
        InvalidObjectException invalid = new InvalidObjectException("this is no " + type.getSimpleName());
        invalid.initCause(cause);
        return invalid;
    }
}
