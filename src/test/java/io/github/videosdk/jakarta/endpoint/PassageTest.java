package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void requestThatTheFilterLetThrough_hasItsPassage() {
        HttpServletRequest request = new FakeRequest().build();
        Passage passage = new Passage(Endpoint.VALIDATE_MEETING, Optional.of("abcd-efgh-ijkl"));
        passage.leaveWith(request, false);
        assertThat(Passage.of(request)).hasValue(passage);
    }

    @Test
    void requestThatCameAnotherWay_hasNone_whateverItsHeadersAndParametersSay() {
        String name = Passage.class.getName();
        HttpServletRequest request =
                new FakeRequest().header(name, "true").parameter(name, "true").build();
        assertThat(Passage.of(request)).isEmpty();
        request.setAttribute(name, "GET_TOKEN");
        assertThat(Passage.of(request)).isEmpty();
    }

    @Test
    void request_mayComeFromAnotherSite_unlessTheFilterSaysOtherwise() {
        HttpServletRequest request = new FakeRequest().build();
        assertThat(Passage.isCrossSite(request)).isTrue();
        new Passage(Endpoint.CREATE_MEETING, Optional.empty()).leaveWith(request, true);
        assertThat(Passage.isCrossSite(request)).isTrue();
        new Passage(Endpoint.CREATE_MEETING, Optional.empty()).leaveWith(request, false);
        assertThat(Passage.isCrossSite(request)).isFalse();
    }

    @Test
    void target_isTheResourceOfTheEndpoint() {
        assertThat(new Passage(Endpoint.GET_TOKEN, Optional.empty()).target())
                .isEqualTo("/videosdk-jakarta-internal/videosdk-jakarta-get-token");
        assertThat(new Passage(Endpoint.VALIDATE_MEETING, Optional.of("abcd-efgh-ijkl")).target())
                .isEqualTo("/videosdk-jakarta-internal/videosdk-jakarta-validate-meeting");
    }
}
