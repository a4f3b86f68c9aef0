package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepliesTest {

    private static final String ROOM = "{\"roomId\":\"Größe\"}";

    private final Replies replies = new Replies(JsonProvider.provider());

    @Test
    void text_isUtf8() {
        assertThat(replies.read(reply(StandardCharsets.UTF_8)).getString("roomId"))
                .isEqualTo("Größe");
    }

    @Test
    void bytesThatAreNoUtf8_areFailing_insteadOfAnotherId() {
        assertThat(Failures.of(() -> replies.read(reply(StandardCharsets.ISO_8859_1)))
                        .kind())
                .isEqualTo(Kind.FAILING);
    }

    private static Reply reply(Charset charset) {
        return new Reply(200, ROOM.getBytes(charset), Optional.empty());
    }
}
