package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {

    private final FakeRequest original = new FakeRequest().to("POST", "/videosdk/create-meeting");

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "IDEMPOTENCY-KEY", "content-length", "Transfer-Encoding"})
    void headerThatTheResourcesRead_stays(String name) {
        original.header(name, "value");
        assertThat(plain().getHeader(name)).isEqualTo("value");
        assertThat(Collections.list(plain().getHeaders(name))).containsExactly("value");
        assertThat(Collections.list(plain().getHeaderNames()))
                .singleElement()
                .satisfies(kept -> assertThat(kept).isEqualToIgnoringCase(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Content-Type", "HOST", "Accept-Language", "Cookie", "Authorization-X"})
    void anyOtherHeader_isGone(String name) {
        original.header(name, "value");
        assertThat(plain().getHeader(name)).isNull();
        assertThat(Collections.list(plain().getHeaders(name))).isEmpty();
        assertThat(Collections.list(plain().getHeaderNames())).isEmpty();
    }

    @Test
    void typeAndCharset_areGone() {
        original.header("Content-Type", "text/plain; charset=x-nobody-knows");
        assertThat(plain().getContentType()).isNull();
        assertThat(plain().getCharacterEncoding()).isNull();
    }

    @Test
    void url_hasNoHostOfTheCallers() {
        original.header("Host", "evil host");
        assertThat(plain().getRequestURL()).hasToString("http://localhost/videosdk/create-meeting");
    }

    private PlainRequest plain() {
        return new PlainRequest(original.build());
    }
}
