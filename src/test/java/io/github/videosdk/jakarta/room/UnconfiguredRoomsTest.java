package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnconfiguredRoomsTest {

    private final Rooms rooms = new UnconfiguredRooms(List.of("videosdk.api-key is not set", "so is the secret"));

    @Test
    void usedWithoutSettings_saysWhatIsMissing() {
        assertThatThrownBy(rooms::create)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("videosdk.api-key is not set")
                .hasMessageContaining("so is the secret");
        assertThatThrownBy(() -> rooms.validate("abcd-efgh-ijkl"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("videosdk.api-key is not set");
    }
}
