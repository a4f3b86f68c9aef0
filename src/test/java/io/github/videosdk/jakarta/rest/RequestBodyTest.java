package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.endpoint.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, Limits.BODY_BYTES})
    void body_isReadWhole(int length) {
        byte[] sent = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);

        assertThat(RequestBody.read(new ByteArrayInputStream(sent))).isEqualTo(sent);
        assertThat(RequestBody.read(new Trickle(sent), () -> 0)).isEqualTo(sent);
    }

    @Test
    void noBody_isEmpty() {
        assertThat(RequestBody.read(null)).isEmpty();
    }

    @Test
    void bodyThatIsTooLong_is413() {
        InputStream content = new ByteArrayInputStream(new byte[Limits.BODY_BYTES + 1]);

        assertThatThrownBy(() -> RequestBody.read(content)).satisfies(statusIs(413));
    }

    @Test
    void bodyThatTricklesIn_is408_longBeforeItsEnd() {
        Trickle content = new Trickle(new byte[10_000]);

        assertThatThrownBy(() -> RequestBody.read(content, content::nanoTime))
                .hasMessageContaining("10 seconds")
                .satisfies(statusIs(408));
        assertThat(content.secondsPassed()).isEqualTo(10);
    }

    @Test
    void bodyThatTricklesInFastEnough_isRead() {
        Trickle content = new Trickle(new byte[8]);

        assertThat(RequestBody.read(content, content::nanoTime)).hasSize(8);
    }

    @Test
    void bodyThatBreaksOff_is400() {
        InputStream content = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> RequestBody.read(content)).satisfies(statusIs(400));
    }

    private static ThrowingConsumer<Throwable> statusIs(int status) {
        return refusal ->
                assertThat(((RequestException) refusal).problem().status()).isEqualTo(status);
    }

    /** One byte a second, on a clock of its own. */
    private static final class Trickle extends InputStream {

        private final InputStream content;
        private int secondsPassed;

        Trickle(byte[] content) {
            this.content = new ByteArrayInputStream(content);
        }

        int secondsPassed() {
            return secondsPassed;
        }

        long nanoTime() {
            return TimeUnit.SECONDS.toNanos(secondsPassed);
        }

        @Override
        public int read() throws IOException {
            secondsPassed++;
            return content.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int next = read();
            if (next < 0) {
                return -1;
            }
            target[offset] = (byte) next;
            return 1;
        }
    }
}
