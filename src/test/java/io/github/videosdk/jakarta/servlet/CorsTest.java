package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String APP = "https://app.example.com";
    private static final Set<String> TWO_ORIGINS = Set.of(APP, "http://localhost:3000");

    private static final String HEADERS = "Content-Type, Authorization, Idempotency-Key, X-Requested-With, traceparent,"
            + " tracestate, baggage, sentry-trace";
    private static final Set<String> PREVIEWS =
            Set.of("https://*.preview.example.com", "https://*.preview.example.org:8443");

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
        preflight(cors, from(APP), Endpoint.CREATE_MEETING);
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Methods", "POST")
                .containsEntry("Access-Control-Allow-Headers", HEADERS)
                .containsEntry("Access-Control-Max-Age", "600");
    }

    @Test
    void preflightForAToken_learnsGet() {
        Cors cors = new Cors(Set.of("*"));
        preflight(cors, from(APP), Endpoint.GET_TOKEN);
        assertThat(response.headers()).containsEntry("Access-Control-Allow-Methods", "GET");
    }

    @Test
    void preflightOfAnotherOrigin_learnsNothing() {
        Cors cors = new Cors(TWO_ORIGINS);
        preflight(cors, from("https://evil.example.com"), Endpoint.CREATE_MEETING);
        assertThat(response.headers()).isEqualTo(Map.of("Vary", "Origin"));
    }

    @Test
    void originNamedExactly_mayAskForFurtherHeaders_andCachesAreTold() {
        preflight(
                new Cors(TWO_ORIGINS),
                asking(APP, "authorization,X-Datadog-Trace-Id, newrelic,x-datadog-trace-id"),
                Endpoint.CREATE_MEETING);
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Headers", HEADERS + ", X-Datadog-Trace-Id, newrelic")
                .containsEntry("Vary", "Origin,Access-Control-Request-Headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "a b", "x:y", "\u00e4", "a\r\nSet-Cookie: x", "a\"b", "(c)", "{d}"})
    void whatIsNoNameOfAHeader_isNotEchoed(String name) {
        preflight(new Cors(TWO_ORIGINS), asking(APP, "x-good," + name), Endpoint.CREATE_MEETING);
        assertThat(response.headers()).containsEntry("Access-Control-Allow-Headers", HEADERS + ", x-good");
    }

    @Test
    void furtherHeaders_areAtMost32() {
        String many = IntStream.range(0, 100).mapToObj(n -> "x-" + n).collect(Collectors.joining(","));
        preflight(new Cors(TWO_ORIGINS), asking(APP, many), Endpoint.CREATE_MEETING);
        assertThat(response.headers().get("Access-Control-Allow-Headers"))
                .endsWith(", x-31")
                .startsWith(HEADERS + ", x-0, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.example.com"})
    void originThatIsOneOfMany_mayNotAskForFurtherHeaders(String allowed) {
        preflight(new Cors(Set.of(allowed)), asking(APP, "x-further"), Endpoint.CREATE_MEETING);
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Headers", HEADERS)
                .doesNotContainEntry("Vary", "Origin,Access-Control-Request-Headers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pr-17.preview.example.com",
                "https://a.preview.example.com",
                "https://feature_x.preview.example.com",
                "https://xn--bcher-kva.preview.example.com",
                "https://a.preview.example.org:8443"
            })
    void oneLabelInThePlaceOfTheStar_isAllowed(String origin) {
        allow(PREVIEWS, origin);
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Origin", origin)
                .containsEntry("Access-Control-Allow-Credentials", "true")
                .containsEntry("Vary", "Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://preview.example.com",
                "https://.preview.example.com",
                "https://*.preview.example.com",
                "https://evilpreview.example.com",
                "https://a.b.preview.example.com",
                "https://x.preview.example.com.evil.org",
                "https://evil.org/.preview.example.com",
                "https://evil.org#.preview.example.com",
                "https://evil.org:1@a.preview.example.com",
                "https://evil.org\\.preview.example.com",
                "http://a.preview.example.com",
                "https://a.preview.example.com:8443",
                "https://a.preview.example.com/",
                "https://a.preview.example.com.",
                "https://a.preview.example.org",
                "https://a.preview.example.org:84430",
                "https://a b.preview.example.com",
                "xhttps://a.preview.example.com",
                "null"
            })
    void lookAlikeOfAWildcard_isRefused(String origin) {
        allow(PREVIEWS, origin);
        assertThat(response.headers()).isEqualTo(Map.of("Vary", "Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacitor://localhost",
                "ionic://localhost",
                "tauri://localhost",
                "app://-",
                "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
                "moz-extension://2c7f2a1e-3b0e-4a55-9a63-6c1e0c2d3f4a",
                "https://my_app.example.com"
            })
    void originOfAnApp_isAllowedAsAnyOther(String origin) {
        allow(Set.of(origin), origin);
        assertThat(response.headers()).containsEntry("Access-Control-Allow-Origin", origin);
    }

    private void allow(Set<String> origins, String origin) {
        new Cors(origins).allow(from(origin), response.build());
    }

    private static HttpServletRequest from(String origin) {
        return new FakeRequest().header("Origin", origin).build();
    }

    private static HttpServletRequest asking(String origin, String headers) {
        return new FakeRequest()
                .header("Origin", origin)
                .header("Access-Control-Request-Headers", headers)
                .build();
    }

    private void preflight(Cors cors, HttpServletRequest request, Endpoint endpoint) {
        cors.allow(request, response.build());
        cors.allowPreflight(endpoint, request, response.build());
    }
}
