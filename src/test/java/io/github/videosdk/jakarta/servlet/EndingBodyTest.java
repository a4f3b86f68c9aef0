package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndingBodyTest {

    private static final byte[] CONTENT = "a body\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void body_isReadAsItIs() throws IOException {
        assertThat(new EndingBody(new Body()).readAllBytes()).isEqualTo(CONTENT);
        EndingBody byteByByte = new EndingBody(new Body());
        for (byte each : CONTENT) {
            assertThat(byteByByte.read()).isEqualTo(each & 0xff);
        }
        assertThat(byteByByte.read()).isNegative();
    }

    @Test
    void closedBody_isOver() throws IOException {
        EndingBody body = new EndingBody(new Body());
        body.read();
        assertThat(body.isFinished()).isFalse();

        body.close();

        assertThat(body.read()).isNegative();
        assertThat(body.isFinished()).isTrue();
        assertThat(body.isReady()).isTrue();
    }

    static List<Exception> failures() {
        return List.of(new IOException("connection reset"), new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void bodyThatHasFailed_failsOnce_andIsOver(Exception failure) throws IOException {
        Body broken = new Body();
        broken.failure = failure;
        EndingBody body = new EndingBody(broken);

        assertThatIOException().isThrownBy(body::read);

        assertThat(body.read()).isNegative();
    }

    private static final class Body extends ServletInputStream {

        private int next;
        private Exception failure;

        @Override
        public int read() throws IOException {
            if (failure instanceof IOException broken) {
                throw broken;
            }
            if (failure instanceof RuntimeException malformed) {
                throw malformed;
            }
            return next < CONTENT.length ? CONTENT[next++] & 0xff : -1;
        }

        @Override
        public boolean isFinished() {
            return next == CONTENT.length;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
