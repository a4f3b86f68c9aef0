package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VideoSdkExceptionTest {

    static Stream<RuntimeException> everyKind() {
        return Stream.of(
                new InvalidConfigurationException(List.of("one problem.", "another problem.")),
                new TokenRefusedException(Reason.EXPIRED),
                new UpstreamException(Kind.RATE_LIMITED, "too many requests", 429, Duration.ofSeconds(3)),
                new UpstreamException(Kind.UNREACHABLE, "no connection", new IOException("refused")),
                new RoomNotFoundException(),
                new RoomDisabledException());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyFailure_isCaughtAsOne_andSaysSomething(RuntimeException failure) {
        assertThat(failure).isInstanceOf(VideoSdkException.class);
        assertThat(failure.getMessage()).isNotBlank();
    }

    /** A host may call from an EJB of another server, which serialises what is thrown. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void failureSentToAnotherServer_arrivesComplete(RuntimeException failure) throws Exception {
        RuntimeException arrived = sentAndReceived(failure);
        assertThat(arrived).hasSameClassAs(failure).hasMessage(failure.getMessage());
        assertThat(arrived)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace", "cause")
                .isEqualTo(failure);
    }

    private static RuntimeException sentAndReceived(RuntimeException failure) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RuntimeException) in.readObject();
        }
    }
}
