package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;
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
    @ValueSource(strings = {"garbage", "a.b", "e30.e30."})
    void anythingUnderBearer_isLeftToTheVerifier(String token) {
        assertThat(Authorization.tokenIn("Bearer " + token)).hasValue(token);
    }

    @Test
    void unsignedBareJwt_isLeftToTheVerifier() {
        assertThat(Authorization.tokenIn("e30.e30.")).hasValue("e30.e30.");
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
                JWT + ", " + JWT,
                "dXNlcjpwYXNz",
                "a.b.c.d.e",
                "..",
                ".b.c"
            })
    void otherScheme_isTheHosts(String header) {
        assertThat(Authorization.tokenIn(header)).isEmpty();
    }

    @Property
    void tokenThatIsFound_holdsNoWhiteSpace(@ForAll String header) {
        assertThat(Authorization.tokenIn("Bearer " + header).orElse("-")).doesNotContainPattern("\\s");
        assertThat(Authorization.tokenIn(header).orElse("-")).doesNotContainPattern("\\s");
    }

    @Property
    void anyThreeBase64UrlParts_areAToken(@ForAll @AlphaChars @NumericChars @Chars({'-', '_'}) @NotEmpty String part) {
        String token = part + "." + part + "." + part;
        assertThat(Authorization.tokenIn(token)).hasValue(token);
    }
}
