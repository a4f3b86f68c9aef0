package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

    private static final String KEY = "videosdk.http.proxy";

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:3128, proxy.example, 3128, '', ''",
        "http://proxy.example:3128/, proxy.example, 3128, '', ''",
        "HTTP://proxy.example:3128, proxy.example, 3128, '', ''",
        "proxy.example:3128, proxy.example, 3128, '', ''",
        "http://192.0.2.7:65535, 192.0.2.7, 65535, '', ''",
        "http://[2001:db8::7]:1, [2001:db8::7], 1, '', ''",
        "http://user:word@proxy.example:3128, proxy.example, 3128, user, word",
        "http://user:@proxy.example:3128, proxy.example, 3128, user, ''",
        "http://user:a:b@proxy.example:3128, proxy.example, 3128, user, a:b",
        "http://us%40er:p%3A%2Fw@proxy.example:3128, proxy.example, 3128, us@er, p:/w",
        "user:word@proxy.example:3128, proxy.example, 3128, user, word",
    })
    void proxyWithHostAndPort_isRead(String written, String host, int port, String user, String password) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.http().proxy()).contains(new Proxy(host, port, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "http://proxy.example",
                "http://proxy.example:",
                "http://proxy.example:0",
                "http://proxy.example:-1",
                "http://proxy.example:many",
                "http://:3128",
                "http://",
                "https://proxy.example:3128",
                "socks5://proxy.example:1080",
                "http://user@proxy.example:3128",
                "http://proxy.example:3128/path",
                "http://proxy.example:3128 http://other.example:3128"
            })
    void anythingElse_isReportedWithoutWhatWasFound(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains(KEY, "VIDEOSDK_HTTP_PROXY", "http://host:port")
                .doesNotContain("proxy.example");
        assertThat(config.http().proxy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy.example:65536", "http://proxy.example:99999"})
    void portThatDoesNotExist_isReported(String written) {
        assertThat(SomeAccount.with(KEY, written).problems())
                .singleElement()
                .asString()
                .contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:12#word@proxy.example:3128",
                "http://user:12?word@proxy.example:3128",
                "http://user:12/word@proxy.example:3128"
            })
    void passwordThatCutsTheUrlShort_isReported_andNoHostIsMadeOfIt(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.http().toString()).doesNotContain("user:12");
        assertThat(config.problems()).singleElement().asString().contains(KEY).doesNotContain("user:12");
    }

    @Test
    void proxyWithPassword_printsHostAndPortOnly() {
        VideoSdkConfig config = SomeAccount.with(KEY, "http://someone:pass-word@proxy.example:3128");
        assertThat(config.http().proxy()).get().hasToString("proxy.example:3128");
        assertThat(config.http().toString()).contains("proxy.example:3128").doesNotContain("pass-word", "someone");
    }
}
