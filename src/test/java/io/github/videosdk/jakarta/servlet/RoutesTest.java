package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Passage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private final Routes routes = routes();

    @ParameterizedTest
    @CsvSource({
        "/videosdk/get-token, GET_TOKEN",
        "/videosdk/get-token/, GET_TOKEN",
        "/videosdk/create-meeting, CREATE_MEETING",
        "/videosdk/create-meeting/, CREATE_MEETING"
    })
    void path_withAndWithoutTrailingSlash_leadsToItsEndpoint(String path, Endpoint endpoint) {
        assertThat(routes.find(path)).hasValue(new Passage(endpoint, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/videosdk/validate-meeting/abcd-efgh-ijkl", "/videosdk/validate-meeting/abcd-efgh-ijkl/"})
    void validateMeeting_takesTheIdFromItsPath(String path) {
        assertThat(routes.find(path)).hasValue(new Passage(Endpoint.VALIDATE_MEETING, Optional.of("abcd-efgh-ijkl")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/videosdk/validate-meeting",
                "/videosdk/validate-meeting/",
                "/videosdk/validate-meeting//",
                "/videosdk/validate-meeting/a/b",
                "/videosdk/validate-meeting//a",
                "/videosdk/validate-meeting/a//"
            })
    void validateMeeting_withoutExactlyOneId_leadsToNoRoom(String path) {
        assertThat(routes.find(path).flatMap(Passage::meetingId).filter(Limits::isRoomId))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/videosdk",
                "/videosdk/",
                "/get-token",
                "/videosdk/get-token/x",
                "/videosdk/get-token//",
                "/videosdk/get-tokens",
                "/videosdk/GET-TOKEN",
                "/videosdk/validate-meetings/abcd-efgh-ijkl",
                "/videosdkx/get-token",
                "/x/videosdk/get-token",
                "/videosdk/generateJWTToken",
                "/videosdk/createMeeting",
                "/videosdk/validatemeeting/abcd-efgh-ijkl",
                "/videosdk-jakarta-internal",
                "/videosdk-jakarta-internal/get-token",
                "/videosdk-jakarta-internal/validate-meeting/abcd-efgh-ijkl"
            })
    void otherPath_leadsNowhere(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, ''", "'', /videosdk", "/a/b, /a/b", "/a/b/, /a/b", "a, /a"})
    void anyBasePath_servesTheSameEndpoints(String path, String base) {
        Routes below = routes("path", path);
        assertThat(below.find(base + "/get-token").map(Passage::endpoint)).hasValue(Endpoint.GET_TOKEN);
        assertThat(below.find(base + "/create-meeting/").map(Passage::endpoint)).hasValue(Endpoint.CREATE_MEETING);
        assertThat(below.find(base + "/validate-meeting/mine").flatMap(Passage::meetingId))
                .hasValue("mine");
        assertThat(below.find("/elsewhere/get-token")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/videosdk/generateJWTToken, GET_TOKEN",
        "/videosdk/createMeeting/, CREATE_MEETING",
        "/videosdk/validatemeeting/mine, VALIDATE_MEETING",
        "/videosdk/get-token, GET_TOKEN"
    })
    void aliasesOn_bothNamesLeadToTheEndpoint(String path, Endpoint endpoint) {
        assertThat(routes("compatibility.aliases", "true").find(path).map(Passage::endpoint))
                .hasValue(endpoint);
    }

    @Test
    void endpointThatIsNotServed_isNotThere() {
        Routes tokensOnly = routes("endpoints", "get-token", "compatibility.aliases", "true");
        assertThat(tokensOnly.find("/videosdk/get-token")).isPresent();
        assertThat(tokensOnly.find("/videosdk/create-meeting")).isEmpty();
        assertThat(tokensOnly.find("/videosdk/validatemeeting/mine")).isEmpty();
        assertThat(tokensOnly.urlPatterns())
                .containsExactlyInAnyOrder(
                        "/videosdk-jakarta-internal",
                        "/videosdk-jakarta-internal/*",
                        "/videosdk/get-token",
                        "/videosdk/get-token/",
                        "/videosdk/generateJWTToken",
                        "/videosdk/generateJWTToken/");
    }

    @Test
    void filter_isMappedToTheEndpoints_andTheWayToTheResources_andNothingElse() {
        assertThat(routes.urlPatterns())
                .containsExactlyInAnyOrder(
                        "/videosdk-jakarta-internal",
                        "/videosdk-jakarta-internal/*",
                        "/videosdk/get-token",
                        "/videosdk/get-token/",
                        "/videosdk/create-meeting",
                        "/videosdk/create-meeting/",
                        "/videosdk/validate-meeting/*");
    }

    @Test
    void rootPath_leavesTheHostItsPaths() {
        assertThat(routes("path", "/").urlPatterns())
                .contains("/get-token", "/validate-meeting/*")
                .doesNotContain("/*", "/", "");
    }

    private static Routes routes(String... further) {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.mode", "offline"));
        for (int i = 0; i < further.length; i += 2) {
            settings.put("videosdk." + further[i], further[i + 1]);
        }
        return new Routes(VideoSdkConfig.of(settings).endpoints());
    }
}
