package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static io.github.videosdk.jakarta.token.TestAccount.verifier;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** No bit of a token is without meaning. */
class FlippedBitTest {

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void tokenWithAnyOneBitFlipped_isRefused(@ForAll("requests") TokenRequest request) {
        TokenVerifier verifier = verifier();
        String token = issuer().issue(request).value();
        assertThat(verifier.verify(token).value()).isEqualTo(token);

        byte[] bytes = token.getBytes(ISO_8859_1);
        List<String> accepted = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            String flipped = new String(bytes, ISO_8859_1);
            if (isAccepted(verifier, flipped)) {
                accepted.add("bit " + bit + ": " + flipped);
            }
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(accepted).isEmpty();
    }

    private static boolean isAccepted(TokenVerifier verifier, String token) {
        try {
            verifier.verify(token);
            return true;
        } catch (TokenRefusedException refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<TokenRequest> requests() {
        return TokenRequests.any();
    }
}
