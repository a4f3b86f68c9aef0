package io.github.videosdk.jakarta.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The token as Nimbus makes it from a map of claims, one step after the other: what ours has to equal to the letter. */
final class NimbusIssuer {

    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

    private final MACSigner signer;

    NimbusIssuer(String secret) {
        try {
            signer = new MACSigner(secret.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }

    /** The claims of an account whose settings are the defaults. */
    static Map<String, Object> claims(TokenRequest request, Instant now, String id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (request.isScoped()) {
            roles.add(Role.RTC);
        } else {
            request.roles().ifPresent(roles::addAll);
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("apikey", TestAccount.API_KEY);
        claims.put("permissions", spelled(request.permissions().orElse(Set.of(Permission.ALLOW_JOIN))));
        if (!roles.isEmpty()) {
            claims.put("version", 2);
            claims.put("roles", roles.stream().map(Role::claim).toList());
        }
        request.roomId().ifPresent(room -> claims.put("roomId", room));
        request.participantId().ifPresent(participant -> claims.put("participantId", participant));
        claims.putAll(request.claims());
        Duration ttl = request.ttl().orElse(Duration.ofHours(24));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + ttl.plusNanos(999_999_999).toSeconds());
        claims.put("jti", id);
        return claims;
    }

    private static List<String> spelled(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::claim).toList();
    }

    /** A payload made of the map itself would be in the order of a hash table. */
    String token(Map<String, Object> claims) {
        try {
            JWSObject jws = new JWSObject(HEADER, new Payload(JSONObjectUtils.toJSONString(claims)));
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
