package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an endpoint lets through and what it answers itself; who has to log in is asked elsewhere. */
class EndpointServletTest {

    private static final String GET_TOKEN = "/videosdk/get-token";
    private static final String CREATE = "/videosdk/create-meeting";
    private static final String VALIDATE = "/videosdk/validate-meeting";

    private final FakeResponse response = new FakeResponse();

    @ParameterizedTest
    @CsvSource({
        "GET, /videosdk/get-token, get-token",
        "HEAD, /videosdk/get-token/, get-token",
        "POST, /videosdk/create-meeting, create-meeting"
    })
    void rightRequest_isForwardedToItsResource(String method, String path, String resource) throws Exception {
        FakeRequest request = new FakeRequest().to(method, path);
        serve(request);
        assertThat(request.forwards()).containsExactly("/videosdk-jakarta-internal/videosdk-jakarta-" + resource);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh-ijkl", "abcd-efgh-ijkl/"})
    void validateMeeting_takesItsIdFromWhatTheContainerHasMatched(String matched) throws Exception {
        FakeRequest request = new FakeRequest().to("POST", VALIDATE).matching(matched);
        HttpServletRequest passed = serve(request);
        assertThat(Passage.of(passed)).hasValue(new Passage(Endpoint.VALIDATE_MEETING, Optional.of("abcd-efgh-ijkl")));
        assertThat(request.forwards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/abcd-efgh-ijkl", "/abcd-efgh-ijkl/"})
    void idInThePath_isTaken_whateverTheContainerHasMatched(String pathInfo) throws Exception {
        HttpServletRequest passed =
                serve(new FakeRequest().to("POST", VALIDATE).matching("ijkl").pathInfo(pathInfo));
        assertThat(Passage.of(passed).flatMap(Passage::meetingId)).hasValue("abcd-efgh-ijkl");
    }

    @Test
    void pathBelowAnEndpointThatTakesNone_isNotFound() throws Exception {
        assertRefused(new FakeRequest().to("GET", GET_TOKEN).matching("x"), 404, "no such endpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "true,  same-origin,  https://meet.example, false",
        "true,  cross-site,   https://evil.example, true",
        "true,  cross-site,   https://app.example,  false",
        "false, same-origin,  https://meet.example, false",
        "false, cross-site,   https://evil.example, true"
    })
    void requestFromAnotherSite_isMarkedForTheResource(String tokenless, String site, String origin, boolean isMarked)
            throws Exception {
        HttpServletRequest passed = serve(
                new FakeRequest()
                        .to("POST", CREATE)
                        .header("Sec-Fetch-Site", site)
                        .header("Origin", origin),
                "videosdk.compatibility.tokenless-create",
                tokenless,
                "videosdk.cors.allowed-origins",
                "https://app.example");
        assertThat(Passage.isCrossSite(passed)).isEqualTo(isMarked);
    }

    @Test
    void anyAnswer_isKeptByNoCacheAndTakenForNothingElse() throws Exception {
        serve(new FakeRequest().to("GET", GET_TOKEN));
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /videosdk/get-token          | GET, HEAD, OPTIONS
            GET    | /videosdk/create-meeting     | POST, OPTIONS
            HEAD   | /videosdk/create-meeting     | POST, OPTIONS
            DELETE | /videosdk/validate-meeting | POST, OPTIONS
            """)
    void otherMethod_isRefusedWithTheOnesThatAreTaken(String method, String path, String allowed) throws Exception {
        assertRefused(new FakeRequest().to(method, path), 405, "not this method");
        assertThat(response.headers()).containsEntry("Allow", allowed);
    }

    @Test
    void options_areAnsweredWithoutAnything() throws Exception {
        FakeRequest request = new FakeRequest().to("OPTIONS", CREATE).header("Origin", "https://app.example.com");
        serve(
                request,
                "videosdk.cors.allowed-origins",
                "https://app.example.com",
                "videosdk.access.allowed-roles",
                "**");
        assertThat(request.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers())
                .containsEntry("Allow", "POST, OPTIONS")
                .containsEntry("Access-Control-Allow-Origin", "https://app.example.com")
                .containsEntry("Access-Control-Allow-Methods", "POST");
    }

    @Test
    void settingsThatAreMissing_areNamed() throws Exception {
        FakeRequest request = new FakeRequest().to("GET", GET_TOKEN);
        new Serving(VideoSdkConfig.ofThisServer()).pass(request, response);
        assertThat(request.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).contains("not configured", "videosdk.api-key", "videosdk.secret");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", ".", "a/b", "a b", "//a", "a//"})
    void idThatIsMalformed_isRefused(String rest) throws Exception {
        assertRefused(new FakeRequest().to("POST", VALIDATE).matching(rest), 400, "meeting id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%4", "a=%zz", "a=%41%", "x=%FF", "a=%C3", "peerId=%ED%A0%80"})
    void queryThatIsMalformed_isRefused(String query) throws Exception {
        assertRefused(new FakeRequest().to("GET", GET_TOKEN).query(query), 400, "query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=%41%4a&b=c", "=&&+", "peerId=Zo%C3%AB", "peerId=%F0%9F%98%80"})
    void queryThatIsWellFormed_passes(String query) throws Exception {
        FakeRequest request = new FakeRequest().to("GET", GET_TOKEN).query(query);
        serve(request);
        assertThat(request.forwards()).hasSize(1);
    }

    @Test
    void bodyOfSixteenKibibytes_isTheLargest() throws Exception {
        FakeRequest largest = new FakeRequest().to("POST", CREATE).length(16_384);
        serve(largest);
        assertThat(largest.forwards()).hasSize(1);
        assertRefused(new FakeRequest().to("POST", CREATE).length(16_385), 413, "16384 bytes");
    }

    private void assertRefused(FakeRequest request, int status, String because) throws Exception {
        serve(request);
        assertThat(request.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(response.body()).contains(because);
    }

    private HttpServletRequest serve(FakeRequest request, String... settings) throws Exception {
        return Serving.with(settings).pass(request, response);
    }
}
