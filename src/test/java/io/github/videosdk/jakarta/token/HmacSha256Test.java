package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Each way to compute it says what the JDK says. */
class HmacSha256Test {

    @Property(tries = 500)
    void anyKeyAndMessage_haveTheMacOfTheJdk(
            @ForAll @Size(min = 1, max = 150) byte[] key,
            @ForAll @Size(max = 150) byte[] start,
            @ForAll @Size(max = 150) byte[] rest)
            throws Exception {
        byte[] expected = expected(key, start, rest);
        for (HmacSha256 hmac : everyKind(key)) {
            byte[] signature = new byte[HmacSha256.LENGTH];
            HmacSha256 started = hmac.after(start);
            started.sign(rest, 0, rest.length, signature);
            assertThat(signature).isEqualTo(expected);
            assertThat(started.after(rest).hasSigned(rest, 0, 0, expected)).isTrue();
            assertThat(hmac.hasSigned(joined(start, rest), 0, start.length + rest.length, expected))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void partOfAnArray_isTheMessage(@ForAll @Size(min = 3, max = 200) byte[] bytes) throws Exception {
        byte[] key = {1, 2, 3};
        byte[] middle = Arrays.copyOfRange(bytes, 1, bytes.length - 1);
        byte[] expected = expected(key, middle, new byte[0]);
        for (HmacSha256 hmac : everyKind(key)) {
            assertThat(hmac.hasSigned(bytes, 1, bytes.length - 1, expected)).isTrue();
            assertThat(hmac.hasSigned(bytes, 0, bytes.length, expected)).isFalse();
        }
    }

    @Example
    void otherSignature_isNone() throws Exception {
        byte[] key = {1, 2, 3};
        byte[] signature = expected(key, key, key);
        for (HmacSha256 hmac : everyKind(key)) {
            HmacSha256 started = hmac.after(key);
            assertThat(started.hasSigned(key, 0, 3, Arrays.copyOf(signature, 31)))
                    .isFalse();
            assertThat(started.hasSigned(key, 0, 3, Arrays.copyOf(signature, 33)))
                    .isFalse();
            assertThat(started.hasSigned(key, 0, 3, new byte[0])).isFalse();
            signature[31] ^= 1;
            assertThat(started.hasSigned(key, 0, 3, signature)).isFalse();
            signature[31] ^= 1;
        }
    }

    @Example
    void thisJvm_hasTheQuickKind() {
        assertThat(HmacSha256.withKey(new byte[1])).isInstanceOf(ResumedHmac.class);
    }

    private static List<HmacSha256> everyKind(byte[] key) throws Exception {
        return List.of(
                new PlainHmac(key),
                ResumedHmac.withKey(key, MessageDigest.getInstance("SHA-256")),
                HmacSha256.withKey(key));
    }

    private static byte[] expected(byte[] key, byte[] start, byte[] rest) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(joined(start, rest));
    }

    private static byte[] joined(byte[] start, byte[] rest) {
        byte[] both = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, both, start.length, rest.length);
        return both;
    }
}
