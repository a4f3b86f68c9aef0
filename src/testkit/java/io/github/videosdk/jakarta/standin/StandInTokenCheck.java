package io.github.videosdk.jakarta.standin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/** Decides as VideoSDK would whether a request may pass: 401 for a bad token, 403 for one meant for meetings only. */
final class StandInTokenCheck {

    private static final Pattern RAW_TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final int LEEWAY_SECONDS = 5;

    private final String apiKey;
    private final HmacKey key;
    private final Clock clock;

    StandInTokenCheck(String apiKey, String secret, Clock clock) {
        this.apiKey = apiKey;
        this.key = new HmacKey(secret.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** The refusal, or empty when the request may pass. */
    Optional<StandInAnswer> refusal(Seen request) {
        List<String> tokens = request.headers().getOrDefault("authorization", List.of());
        if (tokens.size() != 1) {
            return unauthorized("Authorization is required, once");
        }
        if (!RAW_TOKEN.matcher(tokens.get(0)).matches()) {
            return unauthorized("Authorization must be the token itself, without a prefix");
        }
        return refusalOfToken(tokens.get(0));
    }

    private Optional<StandInAnswer> refusalOfToken(String token) {
        try {
            return refusalOfClaims(verifier().processToClaims(token));
        } catch (InvalidJwtException e) {
            return unauthorized(reason(e));
        }
    }

    private JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setRelaxVerificationKeyValidation()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                .setSkipDefaultAudienceValidation()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private Optional<StandInAnswer> refusalOfClaims(JwtClaims claims) {
        if (!apiKey.equals(claims.getClaimValue("apikey"))) {
            return unauthorized("apikey is not that of the account");
        }
        if (!claims.isClaimValueStringList("permissions")) {
            return unauthorized("permissions must be an array of strings");
        }
        if (isScoped(claims) && !isVersionTwo(claims)) {
            return unauthorized("version must be 2 beside roomId, participantId or roles");
        }
        return refusalOfRoles(claims);
    }

    private Optional<StandInAnswer> refusalOfRoles(JwtClaims claims) {
        if (!claims.hasClaim("roles")) {
            return Optional.empty();
        }
        if (!claims.isClaimValueStringList("roles")) {
            return unauthorized("roles must be an array of strings");
        }
        boolean opensRestApi = ((List<?>) claims.getClaimValue("roles")).contains("crawler");
        return opensRestApi ? Optional.empty() : Optional.of(StandInAnswer.error(403, "roles do not include crawler"));
    }

    private static boolean isScoped(JwtClaims claims) {
        return Stream.of("roomId", "participantId", "roles").anyMatch(claims::hasClaim);
    }

    private static boolean isVersionTwo(JwtClaims claims) {
        return claims.getClaimValue("version") instanceof Number version && version.doubleValue() == 2;
    }

    // The exception's own message quotes the whole token, so it goes nowhere.
    private static String reason(InvalidJwtException e) {
        if (e.hasExpired()) {
            return "Token is expired";
        }
        return e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)
                ? "exp is required"
                : "Token is not a valid JWT, signed HS256 with the secret of the account";
    }

    private static Optional<StandInAnswer> unauthorized(String text) {
        return Optional.of(StandInAnswer.error(401, text));
    }
}
