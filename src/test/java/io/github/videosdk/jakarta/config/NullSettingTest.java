package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NullSettingTest {

    @Test
    void settingThatIsNull_isReportedAsOneThatIsNotSet() {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.secret", SomeAccount.SECRET));
        settings.put("videosdk.api-key", null);

        assertThat(VideoSdkConfig.from(new MapSource(settings)).problems())
                .singleElement()
                .asString()
                .startsWith("videosdk.api-key (VIDEOSDK_API_KEY) is not set");
    }
}
