package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenRefusedExceptionTest {

    @Test
    void everyReason_isSaidInWordsOfItsOwn() {
        assertThat(Arrays.stream(Reason.values()).map(TokenRefusedException::new))
                .allSatisfy(refused -> assertThat(refused.getMessage()).contains("token"))
                .extracting(TokenRefusedException::getMessage)
                .doesNotHaveDuplicates();
    }

    @Test
    void detail_standsBehindTheWordsOfTheReason() {
        TokenRefusedException plain = new TokenRefusedException(Reason.MALFORMED);
        TokenRefusedException detailed = new TokenRefusedException(Reason.MALFORMED, "the claim exp must be a number");
        assertThat(detailed).hasMessage(plain.getMessage() + ": the claim exp must be a number");
        assertThat(detailed.reason()).isEqualTo(plain.reason());
        assertThat(detailed.code()).isEqualTo(plain.code());
        assertThat(detailed.getStackTrace()).isEmpty();
    }

    @Test
    void reason_isThereForCode() {
        assertThat(new TokenRefusedException(Reason.OTHER_ACCOUNT).reason()).isEqualTo(Reason.OTHER_ACCOUNT);
    }

    /** Whoever sends forged tokens must not make us walk through our stack for each of them. */
    @Test
    void stackTrace_isNotTaken() {
        assertThat(new TokenRefusedException(Reason.BAD_SIGNATURE).getStackTrace())
                .isEmpty();
    }

    @Test
    void missingReason_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> new TokenRefusedException(null));
    }
}
