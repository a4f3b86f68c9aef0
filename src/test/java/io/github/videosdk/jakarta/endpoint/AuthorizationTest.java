package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJrIn0.c2ln-_s";

    @ParameterizedTest
    @ValueSource(
            strings = {
                JWT,
                "Bearer " + JWT,
                "bearer " + JWT,
                "BEARER   " + JWT,
                "  Bearer " + JWT + "  ",
                " " + JWT + "\t"
            })
    void bearerOrBareJwt_isTheToken(String header) {
        assertThat(Authorization.tokenIn(header)).hasValue(JWT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apikey\":\"k\"}",
                "{\"iat\":1,\"permissions\":[\"allow_join\"],\"apikey\":\"k\"}",
                "{\"\\u0061pikey\":\"k\"}",
                "{\"apikey\":7}",
                "{\"apikey\":null}",
                "{\"apikey\":\"k\",\"apikey\":\"l\"}",
                "{\"apikey\":\"k\",\"perm"
            })
    void tokenWithOurClaim_isLeftToTheVerifier_whateverItIsWorth(String payload) {
        assertThat(Authorization.tokenIn("Bearer " + jwt(payload))).hasValue(jwt(payload));
        assertThat(Authorization.tokenIn(jwt(payload))).hasValue(jwt(payload));
    }

    @Test
    void tokenOfOursThatIsBroken_isLeftToTheVerifier() {
        for (String broken : new String[] {
            JWT.substring(0, JWT.lastIndexOf('.')), JWT + ".x.y", "\"" + JWT + "\"", JWT.substring(1), JWT + "="
        }) {
            assertThat(Authorization.tokenIn("Bearer " + broken)).hasValue(broken);
        }
        String unsigned = JWT.substring(0, JWT.lastIndexOf('.') + 1);
        assertThat(Authorization.tokenIn(unsigned)).hasValue(unsigned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"ann\",\"iss\":\"https://login.example\",\"groups\":[\"teacher\"]}",
                "{}",
                "{\"APIKEY\":\"k\",\"api-key\":\"k\"}",
                "{\"nested\":{\"apikey\":\"k\"},\"list\":[{\"apikey\":\"k\"}]}",
                "{\"text\":\"\\\"apikey\\\":\"}",
                "[\"apikey\"]",
                "\"apikey\"",
                "apikey",
                "",
                "{"
            })
    void tokenWithoutOurClaim_isTheHosts(String payload) {
        assertThat(Authorization.tokenIn("Bearer " + jwt(payload))).isEmpty();
        assertThat(Authorization.tokenIn(jwt(payload))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "a.b",
                "a.b.c",
                "e30.e30.",
                "undefined",
                "2YotnFZFEjr1zCsicMWpAA",
                "eyJhcGlrZXkiOiJrIn0",
                "...",
                "%%.%%.%%",
                "a.eyJhcGlrZXkiOiJrIn0=x.c"
            })
    void opaqueToken_isTheHosts(String token) {
        assertThat(Authorization.tokenIn("Bearer " + token)).isEmpty();
    }

    @Test
    void noHeader_isNoToken() {
        assertThat(Authorization.tokenIn(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bearer",
                "Bearer ",
                "Basic dXNlcjpwYXNz",
                "Digest username=\"a.b.c\"",
                "Negotiate YII.abc.def",
                "Bearer " + JWT + " more",
                "BearerX " + JWT,
                "DPoP " + JWT,
                JWT + ", " + JWT,
                "dXNlcjpwYXNz",
                "a.b.c.d.e",
                "..",
                ".b.c"
            })
    void otherScheme_isTheHosts(String header) {
        assertThat(Authorization.tokenIn(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void longOrDeepToken_isTheHosts(String opening) {
        assertThat(Authorization.tokenIn("Bearer " + jwt("{\"a\":" + opening.repeat(2_000))))
                .isEmpty();
        assertThat(Authorization.tokenIn("Bearer " + JWT + "x".repeat(Limits.BODY_BYTES)))
                .isEmpty();
    }

    @Property
    void anyHeader_isReadWithoutFail_andATokenHoldsNoWhiteSpace(@ForAll String text) {
        for (String header : new String[] {text, "Bearer " + text, "Bearer " + jwt(text), jwt("{\"apikey\":" + text)}) {
            assertThat(Authorization.tokenIn(header).orElse("-")).doesNotContainPattern("\\s");
        }
    }

    private static String jwt(String payload) {
        return "eyJhbGciOiJIUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
