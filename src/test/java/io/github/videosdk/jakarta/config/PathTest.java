package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    private static final String KEY = "videosdk.path";

    @ParameterizedTest
    @CsvSource({
        "/, ''",
        "/videosdk, /videosdk",
        "/videosdk/, /videosdk",
        "videosdk, /videosdk",
        "videosdk/, /videosdk",
        "' /videosdk ', /videosdk",
        "/a/b, /a/b",
        "a/b/, /a/b",
        "/A-z_0.9~, /A-z_0.9~",
        "/.well-known/videosdk, /.well-known/videosdk",
        "/v1..2, /v1..2",
    })
    void path_startsWithASlashAndEndsWithoutOne(String written, String expected) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.endpoints().path()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "///",
                "//a",
                "/a//",
                "/a//b",
                ".",
                "..",
                "/.",
                "/..",
                "../a",
                "/a/..",
                "/a/../b",
                "/a/./b",
                "/*",
                "/a/*",
                "*.do",
                "/a b",
                "/a?b",
                "/a#b",
                "/a;b",
                "/a%2Fb",
                "/%2e%2e",
                "\\a",
                "/{id}",
                "/ä",
                "/a\n/b",
                "http://example.com/videosdk"
            })
    void pathThatAServerWouldReadOtherwise_isReported(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems()).singleElement().asString().contains(KEY, "VIDEOSDK_PATH");
        assertThat(config.endpoints().path()).isEqualTo("/videosdk");
    }
}
