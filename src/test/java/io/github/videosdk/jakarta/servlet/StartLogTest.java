package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LogLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartLogTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final LogLines log = LogLines.attach("io.github.videosdk.jakarta.servlet");

    @AfterEach
    void detach() {
        log.detach();
        assertThat(log.texts()).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void start_saysModeAndPath() {
        start("access.allowed-roles", "**", "path", "/a");
        assertThat(log.at(Level.INFO))
                .singleElement()
                .asString()
                .contains("live", "/context/a/", "get-token", "create-meeting", "validate-meeting");
        assertThat(log.at(Level.WARNING)).isEmpty();
    }

    @Test
    void offlineMode_isWarnedOf() {
        start("mode", "offline", "access.allowed-roles", "**");
        assertThat(log.at(Level.WARNING)).singleElement().asString().contains("videosdk.mode is offline");
    }

    @Test
    void warningsOfTheSettings_arePassedOn() {
        start("access.allowed-roles", "**", "pth", "/a");
        assertThat(log.at(Level.WARNING)).singleElement().asString().contains("videosdk.pth");
    }

    @Test
    void switchedOff_saysSo() {
        StartLog.writeSwitchedOff();
        assertThat(log.texts()).singleElement().asString().contains("videosdk.enabled is false");
    }

    private static void start(String... further) {
        Map<String, String> settings =
                new HashMap<>(Map.of("videosdk.api-key", "5c1b7a06-key", "videosdk.secret", SECRET));
        for (int i = 0; i < further.length; i += 2) {
            settings.put("videosdk." + further[i], further[i + 1]);
        }
        StartLog.write(VideoSdkConfig.of(settings), "/context", List.of());
    }
}
