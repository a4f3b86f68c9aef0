package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidConfigurationExceptionTest {

    @Test
    void severalProblems_areOneMessageWithALineEach() {
        InvalidConfigurationException thrown = new InvalidConfigurationException(List.of("first.", "second."));
        assertThat(thrown)
                .hasMessage("VIDEOSDK-NOT-CONFIGURED: VideoSDK is not configured:\n - first.\n - second.")
                .hasNoCause();
        assertThat(thrown.problems()).containsExactly("first.", "second.");
    }

    @Test
    void problems_stayAsTheyWere() {
        List<String> problems = new ArrayList<>(List.of("first."));
        InvalidConfigurationException thrown = new InvalidConfigurationException(problems);
        problems.add("second.");
        assertThat(thrown.problems()).containsExactly("first.");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> thrown.problems().clear());
    }
}
