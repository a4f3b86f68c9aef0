package io.github.videosdk.jakarta.token;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC as any JVM has it, one that allows certified providers only, too. */
final class PlainHmac implements HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final byte[] start;

    PlainHmac(byte[] key) {
        this(new SecretKeySpec(key, ALGORITHM), new byte[0]);
    }

    private PlainHmac(SecretKeySpec key, byte[] start) {
        this.key = key;
        this.start = start;
    }

    @Override
    public HmacSha256 after(byte[] further) {
        byte[] both = Arrays.copyOf(start, start.length + further.length);
        System.arraycopy(further, 0, both, start.length, further.length);
        return new PlainHmac(key, both);
    }

    @Override
    public void sign(byte[] bytes, int from, int to, byte[] signature) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(start);
            mac.update(bytes, from, to - from);
            mac.doFinal(signature, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is not available in this JVM", impossible);
        }
    }
}
