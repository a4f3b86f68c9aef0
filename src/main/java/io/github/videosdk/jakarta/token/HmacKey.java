package io.github.videosdk.jakarta.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.util.Arrays;

/** A secret as Nimbus takes it. */
final class HmacKey {

    private static final int LEAST_BYTES = 32;

    private HmacKey() {}

    static JWSSigner signer(byte[] secret) {
        try {
            return new MACSigner(padded(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JWSVerifier verifier(byte[] secret) {
        try {
            return new MACVerifier(padded(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nimbus refuses short keys. HMAC itself fills them up with zeros, so doing it here changes no signature. */
    private static byte[] padded(byte[] secret) {
        return secret.length < LEAST_BYTES ? Arrays.copyOf(secret, LEAST_BYTES) : secret;
    }
}
