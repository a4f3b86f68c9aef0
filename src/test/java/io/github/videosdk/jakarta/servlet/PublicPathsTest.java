package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicPathsTest {

    private final FakeContext context = new FakeContext();

    @Test
    void eachEndpoint_hasAServletAtItsPathsAndNoOther() {
        claim(false);
        assertThat(context.servlets())
                .containsOnlyKeys(
                        "videosdk-jakarta-get-token",
                        "videosdk-jakarta-create-meeting",
                        "videosdk-jakarta-validate-meeting")
                .allSatisfy((name, servlet) -> assertThat(servlet.isAsync()).isTrue());
        assertThat(mappingsOf("get-token")).containsExactly("/videosdk/get-token", "/videosdk/get-token/");
        assertThat(mappingsOf("create-meeting"))
                .containsExactly("/videosdk/create-meeting", "/videosdk/create-meeting/");
        assertThat(mappingsOf("validate-meeting")).containsExactly("/videosdk/validate-meeting/*");
    }

    @Test
    void endpointThatIsNotServed_claimsNothing() {
        claim(true, "create-meeting");
        assertThat(context.servlets()).containsOnlyKeys("videosdk-jakarta-create-meeting");
    }

    @Test
    void loginForTokens_isDemandedThereByTheContainer_butNotForPreflights() {
        claim(true);
        ServletSecurityElement security = servlet("get-token").security();
        assertThat(security.getRolesAllowed()).startsWith("**").hasSize(2);
        assertThat(security.getEmptyRoleSemantic()).isEqualTo(EmptyRoleSemantic.PERMIT);
        assertThat(security.getTransportGuarantee()).isEqualTo(TransportGuarantee.NONE);
        assertThat(security.getHttpMethodConstraints())
                .singleElement()
                .satisfies(options -> assertThat(options.getMethodName()).isEqualTo("OPTIONS"))
                .extracting(HttpMethodConstraintElement::getRolesAllowed)
                .isEqualTo(new String[0]);
        assertThat(servlet("create-meeting").security()).isNull();
        assertThat(servlet("validate-meeting").security()).isNull();
    }

    @Test
    void openAccess_demandsNoLogin() {
        claim(false);
        assertThat(servlet("get-token").security()).isNull();
    }

    private void claim(boolean loginForToken) {
        claim(loginForToken, "get-token,create-meeting,validate-meeting");
    }

    private void claim(boolean loginForToken, String endpoints) {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.endpoints", endpoints));
        PublicPaths.claim(context.build(), new Routes(config.endpoints()), loginForToken);
    }

    private Iterable<String> mappingsOf(String endpoint) {
        return servlet(endpoint).mappings();
    }

    private FakeRegistration servlet(String endpoint) {
        return context.servlets().get("videosdk-jakarta-" + endpoint);
    }
}
