package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Passage;
import org.junit.jupiter.api.Test;

class VideoSdkApplicationTest {

    @Test
    void passage_namesThisClass() {
        assertThat(Passage.APPLICATION).isEqualTo(VideoSdkApplication.class.getName());
    }
}
