package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of whom the filter has the container ask a login; the fake container knows none unless a test says otherwise. */
class LoginTest {

    private static final String JWT = "Bearer e30.e30.c2ln";

    private final FakeResponse response = new FakeResponse();

    @Test
    void openAccess_asksNobody() throws Exception {
        assertPasses(Filtering.with("videosdk.compatibility.tokenless-create", "true"), toGetToken());
        assertPasses(Filtering.with("videosdk.compatibility.tokenless-create", "true"), toCreate());
    }

    @Test
    void restrictedToken_isForTheOnesWhomTheContainerKnowsOrFinds() throws Exception {
        assertPasses(restricted(), toGetToken().caller("ann"));
        assertPasses(restricted(), toGetToken().login(true));
    }

    @Test
    void loginThatTheContainerAsksFor_isItsOwnAnswer() throws Exception {
        FakeRequest stranger = toGetToken().login(false);
        restricted().pass(stranger, response);
        assertThat(stranger.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void containerWithoutALogin_leavesTheChallengeToUs() throws Exception {
        assertChallenged(restricted(), toGetToken());
        assertThat(response.headers()).containsEntry("WWW-Authenticate", "Bearer realm=\"videosdk\"");
        assertThat(response.body()).contains("log in to this application first");
    }

    @Test
    void tokenShown_buysNoOtherToken() throws Exception {
        assertChallenged(restricted(), toGetToken().header("Authorization", JWT));
    }

    @Test
    void creatingAndValidating_needATokenAndNoLogin() throws Exception {
        assertPasses(restricted(), toCreate());
        assertPasses(restricted(), new FakeRequest().to("POST", "/videosdk/validate-meeting/abcd-efgh-ijkl"));
    }

    @Test
    void validating_needsNoLoginWhereCreatingDoes() throws Exception {
        assertPasses(tokenless(), new FakeRequest().to("POST", "/videosdk/validate-meeting/abcd-efgh-ijkl"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void creatingWithoutAToken_needsALogin(long length) throws Exception {
        assertChallenged(tokenless(), toCreate().length(length));
        assertPasses(tokenless(), toCreate().length(length).caller("ann"));
    }

    @Test
    void creatingWithATokenInHeaderOrBody_needsNoLogin() throws Exception {
        assertPasses(tokenless(), toCreate().header("Authorization", JWT));
        assertPasses(tokenless(), toCreate().length(1));
        assertPasses(tokenless(), toCreate().length(-1).header("Transfer-Encoding", "chunked"));
    }

    private void assertPasses(Filtering filtering, FakeRequest request) throws Exception {
        filtering.pass(request, response);
        assertThat(request.forwards()).hasSize(1);
    }

    private void assertChallenged(Filtering filtering, FakeRequest request) throws Exception {
        filtering.pass(request, response);
        assertThat(request.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(401);
    }

    private static Filtering restricted() {
        return Filtering.with("videosdk.access.allowed-roles", "**");
    }

    private static Filtering tokenless() {
        return Filtering.with("videosdk.access.allowed-roles", "**", "videosdk.compatibility.tokenless-create", "true");
    }

    private static FakeRequest toGetToken() {
        return new FakeRequest().to("GET", "/videosdk/get-token");
    }

    private static FakeRequest toCreate() {
        return new FakeRequest().to("POST", "/videosdk/create-meeting");
    }
}
