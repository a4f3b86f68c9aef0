package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String APP = "https://app.example.com";
    private static final Set<String> TWO_ORIGINS = Set.of(APP, "http://localhost:3000");

    private final FakeResponse response = new FakeResponse();

    @Test
    void noOriginsSet_nothingIsSaid() {
        allow(Set.of(), APP);
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void allowedOrigin_isNamed_andCachesAreTold() {
        allow(TWO_ORIGINS, APP);
        assertThat(response.headers())
                .isEqualTo(Map.of(
                        "Access-Control-Allow-Origin",
                        APP,
                        "Access-Control-Allow-Credentials",
                        "true",
                        "Access-Control-Expose-Headers",
                        "Retry-After, WWW-Authenticate",
                        "Vary",
                        "Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com",
                "https://app.example.com.evil.org",
                "https://app.example.com:8443",
                "http://app.example.com",
                "https://app.example.com/",
                "https://app.example.co",
                "null",
                "*",
                ""
            })
    void otherOrigin_isNotAllowed_andCachesAreToldAllTheSame(String origin) {
        allow(TWO_ORIGINS, origin);
        assertThat(response.headers()).isEqualTo(Map.of("Vary", "Origin"));
    }

    @Test
    void requestWithoutOrigin_isNotAnsweredWithOne() {
        new Cors(TWO_ORIGINS).allow(new FakeRequest().build(), response.build());
        assertThat(response.headers()).isEqualTo(Map.of("Vary", "Origin"));
    }

    @Test
    void anyOrigin_isAllowedWithoutCredentials() {
        allow(Set.of("*"), "https://anywhere.example");
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("Access-Control-Expose-Headers", "Retry-After, WWW-Authenticate")
                .doesNotContainKeys("Access-Control-Allow-Credentials", "Vary");
    }

    @Test
    void hostThatHasAnsweredAlready_isLeftAlone() {
        response.build().setHeader("Access-Control-Allow-Origin", "https://host.example");
        allow(TWO_ORIGINS, APP);
        assertThat(response.headers()).isEqualTo(Map.of("Access-Control-Allow-Origin", "https://host.example"));
    }

    @Test
    void varyOfTheHost_stays() {
        response.build().setHeader("Vary", "Accept-Encoding");
        allow(TWO_ORIGINS, APP);
        assertThat(response.headers()).containsEntry("Vary", "Accept-Encoding,Origin");
    }

    @Test
    void preflightOfAnAllowedOrigin_learnsMethodAndHeaders() {
        Cors cors = new Cors(TWO_ORIGINS);
        cors.allow(from(APP), response.build());
        cors.allowPreflight(Endpoint.CREATE_MEETING, response.build());
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Methods", "POST")
                .containsEntry("Access-Control-Allow-Headers", "Content-Type, Authorization, Idempotency-Key")
                .containsEntry("Access-Control-Max-Age", "600");
    }

    @Test
    void preflightForAToken_learnsGet() {
        Cors cors = new Cors(Set.of("*"));
        cors.allow(from(APP), response.build());
        cors.allowPreflight(Endpoint.GET_TOKEN, response.build());
        assertThat(response.headers()).containsEntry("Access-Control-Allow-Methods", "GET");
    }

    @Test
    void preflightOfAnotherOrigin_learnsNothing() {
        Cors cors = new Cors(TWO_ORIGINS);
        cors.allow(from("https://evil.example.com"), response.build());
        cors.allowPreflight(Endpoint.CREATE_MEETING, response.build());
        assertThat(response.headers()).isEqualTo(Map.of("Vary", "Origin"));
    }

    private void allow(Set<String> origins, String origin) {
        new Cors(origins).allow(from(origin), response.build());
    }

    private static HttpServletRequest from(String origin) {
        return new FakeRequest().header("Origin", origin).build();
    }
}
