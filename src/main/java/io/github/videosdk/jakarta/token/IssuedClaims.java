package io.github.videosdk.jakarta.token;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The claims of a token that we have issued, in their order. Most hosts never ask, so they are put together then. */
final class IssuedClaims extends AbstractMap<String, Object> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient PayloadTemplate template;
    private final transient TokenRequest request;
    private final transient Lifetime lifetime;
    private final transient String id;

    /** Two threads may both make it, and get the same. */
    private transient Map<String, Object> all;

    IssuedClaims(PayloadTemplate template, TokenRequest request, Lifetime lifetime, String id) {
        this.template = template;
        this.request = request;
        this.lifetime = lifetime;
        this.id = id;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return all().entrySet();
    }

    @Override
    public Object get(Object name) {
        return all().get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return all().containsKey(name);
    }

    private Map<String, Object> all() {
        Map<String, Object> made = all;
        if (made == null) {
            made = Collections.unmodifiableMap(putTogether());
            all = made;
        }
        return made;
    }

    private Map<String, Object> putTogether() {
        Map<String, Object> claims = new LinkedHashMap<>(template.claims());
        request.roomId().ifPresent(room -> claims.put("roomId", room));
        request.participantId().ifPresent(participant -> claims.put("participantId", participant));
        claims.putAll(request.claims());
        claims.put("iat", lifetime.issuedAt().getEpochSecond());
        claims.put("exp", lifetime.expiresAt().getEpochSecond());
        claims.put("jti", id);
        return claims;
    }

    /** A host may keep claims in a session. */
    private Object writeReplace() {
        return all();
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("IssuedClaims are never written themselves");
    }
}
