package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an endpoint has the container ask for a login; the fake container knows none unless a test says otherwise. */
class LoginTest {

    private static final String JWT = "Bearer e30.eyJhcGlrZXkiOiJrIn0.c2ln";

    private final FakeResponse response = new FakeResponse();

    @Test
    void openAccess_asksNobody() throws Exception {
        assertPasses(Serving.with("videosdk.compatibility.tokenless-create", "true"), toGetToken());
        assertPasses(Serving.with("videosdk.compatibility.tokenless-create", "true"), toCreate());
    }

    @Test
    void restrictedToken_isForTheOnesWhomTheContainerKnowsOrFinds() throws Exception {
        assertPasses(restricted(), toGetToken().caller("ann"));
        assertPasses(restricted(), toGetToken().loginAs("ann"));
    }

    @Test
    void callerWithoutAPrincipal_hasNotLoggedIn_whateverTheContainerSays() throws Exception {
        assertChallenged(restricted(), toGetToken().login(true));
        assertChallenged(tokenless(), toCreate().login(true));
    }

    @Test
    void principalThatThrows_isNobody() throws Exception {
        assertChallenged(restricted(), toGetToken().principalThatThrows());
    }

    @Test
    void principalWithoutAName_isNobody() throws Exception {
        assertChallenged(restricted(), toGetToken().caller(" "));
    }

    @ParameterizedTest
    @EnumSource(
            value = DispatcherType.class,
            names = {"ASYNC", "FORWARD"})
    void furtherDispatch_needsALoginToo(DispatcherType type) throws Exception {
        assertChallenged(restricted(), toGetToken().dispatchedBy(type));
    }

    @Test
    void unauthenticatedCaller_gets401WithoutAChallengeOfTheContainer_ifSetSo() throws Exception {
        Serving refusing = Serving.with(
                "videosdk.access.allowed-roles", "**",
                "videosdk.access.unauthenticated", "401",
                "videosdk.cors.allowed-origins", "https://app.example.com");
        assertChallenged(refusing, toGetToken().loginAs("ann").header("Origin", "https://app.example.com"));
        assertThat(response.headers()).containsEntry("Access-Control-Allow-Origin", "https://app.example.com");
        assertPasses(refusing, toGetToken().caller("ann"));
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
        assertPasses(restricted(), toValidate());
    }

    @Test
    void validating_needsNoLoginWhereCreatingDoes() throws Exception {
        assertPasses(tokenless(), toValidate());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void creatingWithoutAToken_needsALogin(long length) throws Exception {
        assertChallenged(tokenless(), toCreate().length(length));
        assertPasses(tokenless(), toCreate().length(length).caller("ann"));
    }

    @Test
    void creatingWithALoginOfTheHost_isNoQuestionOfTheBody() throws Exception {
        assertPasses(
                tokenless(),
                toCreate()
                        .length(1)
                        .header("Authorization", "Basic YW5uOmFubg==")
                        .loginAs("ann"));
        assertChallenged(tokenless(), toCreate().length(1).header("Authorization", "Basic YW5uOmFubg=="));
    }

    @Test
    void creatingWithATokenInHeaderOrBody_needsNoLogin() throws Exception {
        assertPasses(tokenless(), toCreate().header("Authorization", JWT));
        assertPasses(tokenless(), toCreate().length(1));
        assertPasses(tokenless(), toCreate().length(-1).header("Transfer-Encoding", "chunked"));
    }

    /** MicroProfile JWT, OpenID Connect or whatever the host has: it is a login for the container to judge. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer e30.eyJzdWIiOiJhbm4ifQ.c2ln", "Bearer opaque", "e30.e30.c2ln", "Basic dTpw"})
    void bearerOfTheHost_isNoTokenToCreateWith(String authorization) throws Exception {
        assertChallenged(tokenless(), toCreate().header("Authorization", authorization));
    }

    private void assertPasses(Serving serving, FakeRequest request) throws Exception {
        serving.pass(request, response);
        assertThat(request.forwards()).hasSize(1);
    }

    private void assertChallenged(Serving serving, FakeRequest request) throws Exception {
        serving.pass(request, response);
        assertThat(request.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(401);
    }

    private static Serving restricted() {
        return Serving.with("videosdk.access.allowed-roles", "**");
    }

    private static Serving tokenless() {
        return Serving.with("videosdk.access.allowed-roles", "**", "videosdk.compatibility.tokenless-create", "true");
    }

    private static FakeRequest toGetToken() {
        return new FakeRequest().to("GET", "/videosdk/get-token");
    }

    private static FakeRequest toValidate() {
        return new FakeRequest().to("POST", "/videosdk/validate-meeting").matching("abcd-efgh-ijkl");
    }

    private static FakeRequest toCreate() {
        return new FakeRequest().to("POST", "/videosdk/create-meeting");
    }
}
