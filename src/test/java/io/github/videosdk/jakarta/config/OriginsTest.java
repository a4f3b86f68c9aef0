package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which origins may be allowed, and what becomes of those that may not. */
class OriginsTest {

    private static final String KEY = "videosdk.cors.allowed-origins";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://app.example.com",
                "http://localhost:3000",
                "https://app.example.com:8443,http://127.0.0.1:5173,http://[::1]:8080",
                "capacitor://localhost,ionic://localhost,tauri://localhost,app://-",
                "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
                "moz-extension://2c7f2a1e-3b0e-4a55-9a63-6c1e0c2d3f4a",
                "https://my_app.example.com,https://_x.example.com",
                "https://*.preview.example.com,https://*.example.com:8443,http://*.dev.test"
            })
    void origins_areTaken(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(config.endpoints().allowedOrigins()).containsExactly(written.split(","));
    }

    /** A browser sends it in one way, and what differs from that would never be allowed. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "https://App.Example.com, https://app.example.com",
                "HTTPS://app.example.com:443, https://app.example.com",
                "http://[::1]:80, http://[::1]",
                "https://app.example.com:80, https://app.example.com:80",
                "https://app.example.com:08443, https://app.example.com:8443",
                "https://*.Preview.example.com:443, https://*.preview.example.com",
                "Capacitor://localhost, capacitor://localhost",
                "https://b\u00fccher.example, https://xn--bcher-kva.example",
                "\"https://app.example.com\", https://app.example.com"
            })
    void origin_isWhatABrowserSends(String written, String sent) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.warnings()).isEmpty();
        assertThat(config.endpoints().allowedOrigins()).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.example.com",
                "https://app.example.com/",
                "https://app.example.com/path",
                "https://app.example.com?x=1",
                "https://app.example.com#x",
                "https:app.example.com",
                "https://",
                "https://a..example.com",
                "https://.example.com",
                "https://app.example.com:0",
                "https://app.example.com:65536",
                "https://app.example.com:https",
                "https://-app.example.com",
                "https://*",
                "https://*.com",
                "https://*.",
                "https://*.*.example.com",
                "https://a.*.example.com",
                "https://pre*.example.com",
                "https://*.0.0.1",
                "https://*.[::1]",
                "capacitor://*",
                "capacitor://*.example.com",
                "*://app.example.com",
                "ftp://app.example.com",
                "file://",
                "file://localhost",
                "ws://app.example.com",
                "null",
                "NULL",
                "*",
                "https://app.example.com https://other.example.com",
                "nonsense"
            })
    void whatIsNoOrigin_isLeftOutWithAWarning_andTheOthersStay(String wrong) {
        VideoSdkConfig config = SomeAccount.with(KEY, "https://one.example.com," + wrong + ",https://two.example.com");
        assertThat(config.problems()).isEmpty();
        assertThat(config.isUsable()).isTrue();
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .startsWith("VIDEOSDK-WRONG-ORIGIN: " + KEY + " (VIDEOSDK_CORS_ALLOWED_ORIGINS)")
                .contains("\"" + wrong + "\"", "no path");
        assertThat(config.endpoints().allowedOrigins())
                .containsExactly("https://one.example.com", "https://two.example.com");
    }

    @Test
    void wrongOriginAlone_allowsNobody() {
        VideoSdkConfig config = SomeAccount.with(KEY, "null");
        assertThat(config.isUsable()).isTrue();
        assertThat(config.warnings()).hasSize(1);
        assertThat(config.endpoints().allowedOrigins()).isEmpty();
    }

    /** A comma in the password takes the origin apart, so that no part of it shows what it is a part of. */
    @Test
    void originWithAPassword_isNamedByItsPosition() {
        VideoSdkConfig config =
                SomeAccount.with(KEY, "https://one.example.com,https://user:pass,word-of@two.example.com");
        assertThat(config.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).doesNotContain("user", "word-of"))
                .anySatisfy(warning -> assertThat(warning).contains("item 2"));
        assertThat(config.endpoints().allowedOrigins()).containsExactly("https://one.example.com");
    }
}
