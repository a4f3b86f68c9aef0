package io.github.videosdk.jakarta.bench.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The least that a work can cost: one HMAC-SHA256 over the bytes that our token signs, and for a new token one random
 * UUID. For one thread.
 */
final class Limit {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final byte[] signed;
    private UUID id;

    /** For tokens like this one. */
    private Limit(String token) throws GeneralSecurityException {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(Account.bytes(Account.SECRET), ALGORITHM));
        signed = token.substring(0, token.lastIndexOf('.')).getBytes(ISO_8859_1);
    }

    static Callable<Object> of(Work work) throws GeneralSecurityException {
        Contender ours = Library.OURS.contender(Account.SECRET);
        return switch (work) {
            case TOKEN -> new Limit(ours.token())::hmacAndId;
            case SCOPED_TOKEN, READY_REQUEST -> new Limit(ours.scopedToken())::hmacAndId;
            case VERIFY, REFUSE -> new Limit(ours.token())::hmac;
        };
    }

    private byte[] hmac() {
        return mac.doFinal(signed);
    }

    private byte[] hmacAndId() {
        id = UUID.randomUUID();
        return hmac();
    }
}
