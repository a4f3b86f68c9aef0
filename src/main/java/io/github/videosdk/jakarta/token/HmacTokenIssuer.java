package io.github.videosdk.jakarta.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Signs with HS256. */
final class HmacTokenIssuer implements TokenIssuer {

    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    private static final int SCOPED_VERSION = 2;

    private final String apiKey;
    private final TokenDefaults defaults;
    private final Supplier<JWSSigner> signer;
    private final Clock clock;

    HmacTokenIssuer(VideoSdkConfig config, Clock clock) {
        this.apiKey = config.apiKey();
        this.defaults = TokenDefaults.of(config.tokenDefaults());
        this.signer = new PerSecrets<>(config::secrets, secrets -> HmacKey.signer(secrets.signing()));
        this.clock = clock;
    }

    @Override
    public AccessToken issue(TokenRequest request) {
        Set<Permission> permissions = request.permissions().orElse(defaults.permissions());
        Set<Role> roles = roles(request);
        Instant issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = end(issuedAt, request.ttl().orElse(defaults.ttl()));
        String id = UUID.randomUUID().toString();
        Map<String, Object> claims = claims(request, permissions, roles, issuedAt, expiresAt, id);
        return new AccessToken(
                sign(claims),
                id,
                permissions,
                roles,
                request.roomId(),
                request.participantId(),
                issuedAt,
                expiresAt,
                claims);
    }

    private Set<Role> roles(TokenRequest request) {
        Set<Role> wanted = request.roles().orElse(defaults.roles());
        if (!request.isScoped() || wanted.contains(Role.RTC)) {
            return wanted;
        }
        Set<Role> withRtc = EnumSet.of(Role.RTC);
        withRtc.addAll(wanted);
        return Collections.unmodifiableSet(withRtc);
    }

    /** A part of a second counts as a whole one: the claims know no parts. */
    private static Instant end(Instant issuedAt, Duration ttl) {
        long seconds = ttl.getNano() == 0 ? ttl.getSeconds() : ttl.getSeconds() + 1;
        return issuedAt.plusSeconds(seconds);
    }

    private Map<String, Object> claims(
            TokenRequest request,
            Set<Permission> permissions,
            Set<Role> roles,
            Instant issuedAt,
            Instant expiresAt,
            String id) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("apikey", apiKey);
        claims.put("permissions", spelled(permissions));
        if (!roles.isEmpty() || request.isScoped()) {
            claims.put("version", SCOPED_VERSION);
            claims.put("roles", roles.stream().sorted().map(Role::claim).toList());
        }
        request.roomId().ifPresent(room -> claims.put("roomId", room));
        request.participantId().ifPresent(participant -> claims.put("participantId", participant));
        claims.putAll(request.claims());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("jti", id);
        return Collections.unmodifiableMap(claims);
    }

    private static List<String> spelled(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::claim).toList();
    }

    private String sign(Map<String, Object> claims) {
        JWSObject jws = new JWSObject(HEADER, new Payload(claims));
        try {
            jws.sign(signer.get());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 is not available in this JVM", impossible);
        }
        String token = jws.serialize();
        if (token.length() > HmacTokenVerifier.LONGEST) {
            throw new IllegalArgumentException("the token would have " + token.length() + " characters, but at most "
                    + HmacTokenVerifier.LONGEST + " are accepted: leave claims out");
        }
        return token;
    }
}
