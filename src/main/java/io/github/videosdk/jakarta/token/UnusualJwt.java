package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.WRONG_ALGORITHM;
import static io.github.videosdk.jakarta.token.Refusal.require;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import io.github.videosdk.jakarta.TokenRefusedException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes any token apart, with Nimbus, and refuses what no token may be like, whoever signed it. */
final class UnusualJwt {

    private static final String ALGORITHM = "HS256";
    private static final Pattern THREE_PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private UnusualJwt() {}

    static Jwt of(String token) {
        require(THREE_PARTS.matcher(token).matches(), MALFORMED);
        try {
            Base64URL[] parts = JOSEObject.split(token);
            requireOneSpelling(parts);
            requireOurAlgorithm(Json.read(parts[0].decode()));
            JWSHeader.parse(parts[0]);
            require(!parts[2].toString().isEmpty(), MALFORMED);
            return new Jwt(token.getBytes(StandardCharsets.US_ASCII), token.indexOf('.') + 1, token.lastIndexOf('.'));
        } catch (ParseException notThreePartsOrUnusualHeader) {
            throw new TokenRefusedException(MALFORMED);
        }
    }

    /** Nimbus decodes leniently, so one signature could be written in several ways. */
    private static void requireOneSpelling(Base64URL[] parts) {
        for (Base64URL part : parts) {
            require(Base64URL.encode(part.decode()).equals(part), MALFORMED);
        }
    }

    /** No extension of JWS is ours either: one that must be understood, and a payload that is not encoded. */
    private static void requireOurAlgorithm(Map<String, Object> header) {
        require(ALGORITHM.equals(header.get("alg")), WRONG_ALGORITHM);
        require(!header.containsKey("crit") && !header.containsKey("b64"), MALFORMED);
    }
}
