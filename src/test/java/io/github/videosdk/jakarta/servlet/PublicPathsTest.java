package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.EmptyRoleSemantic;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPathsTest {

    private final FakeContext context = new FakeContext();

    @Test
    void eachEndpoint_hasAServletAtItsPathsAndNoOther() {
        claim();
        assertThat(context.servlets())
                .containsOnlyKeys(
                        "videosdk-jakarta-get-token",
                        "videosdk-jakarta-create-meeting",
                        "videosdk-jakarta-validate-meeting")
                .allSatisfy((name, servlet) -> assertThat(servlet.isAsync()).isTrue());
        assertThat(mappingsOf("get-token"))
                .containsExactly("/videosdk/get-token", "/videosdk/get-token/", "/videosdk/get-token/*");
        assertThat(mappingsOf("create-meeting"))
                .containsExactly("/videosdk/create-meeting", "/videosdk/create-meeting/", "/videosdk/create-meeting/*");
        assertThat(mappingsOf("validate-meeting")).containsExactly("/videosdk/validate-meeting/*");
    }

    @Test
    void endpointThatIsNotServed_claimsNothing() {
        claim("endpoints", "create-meeting", "access.allowed-roles", "**");
        assertThat(context.servlets()).containsOnlyKeys("videosdk-jakarta-create-meeting");
    }

    @ParameterizedTest
    @CsvSource({"/, ''", "'', /videosdk", "/a/b, /a/b", "/a/b/, /a/b", "a, /a"})
    void anyBasePath_isWhereTheEndpointsAre(String path, String base) {
        claim("path", path);
        assertThat(mappingsOf("get-token"))
                .containsExactly(base + "/get-token", base + "/get-token/", base + "/get-token/*");
        assertThat(mappingsOf("validate-meeting")).containsExactly(base + "/validate-meeting/*");
    }

    @Test
    void aliases_areFurtherPathsOfTheSameEndpoint() {
        claim("compatibility.aliases", "true");
        assertThat(mappingsOf("create-meeting"))
                .containsExactly(
                        "/videosdk/create-meeting",
                        "/videosdk/create-meeting/",
                        "/videosdk/create-meeting/*",
                        "/videosdk/createMeeting",
                        "/videosdk/createMeeting/",
                        "/videosdk/createMeeting/*");
        assertThat(mappingsOf("validate-meeting"))
                .containsExactly("/videosdk/validate-meeting/*", "/videosdk/validatemeeting/*");
    }

    @Test
    void pathOfTheHost_staysTheHosts_andIsNamed() {
        context.declare("hosts", "a servlet").at("/videosdk/get-token");
        VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.mode", "offline"));
        assertThat(PublicPaths.claim(context.build(), config)).containsExactly("/videosdk/get-token");
        assertThat(mappingsOf("get-token")).containsExactly("/videosdk/get-token/", "/videosdk/get-token/*");
    }

    @Test
    void loginForTokens_isDemandedThereByTheContainer_butNotForPreflights() {
        claim("access.allowed-roles", "**");
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
    void openAccess_orA401InsteadOfAChallenge_demandsNoLoginThere() {
        claim("access.allowed-roles", "**", "access.unauthenticated", "401");
        assertThat(servlet("get-token").security()).isNull();
        context.servlets().clear();
        claim();
        assertThat(servlet("get-token").security()).isNull();
    }

    private void claim(String... furtherSettings) {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.mode", "offline"));
        for (int i = 0; i < furtherSettings.length; i += 2) {
            settings.put("videosdk." + furtherSettings[i], furtherSettings[i + 1]);
        }
        PublicPaths.claim(context.build(), VideoSdkConfig.of(settings));
    }

    private Iterable<String> mappingsOf(String endpoint) {
        return servlet(endpoint).mappings();
    }

    private FakeRegistration servlet(String endpoint) {
        return context.servlets().get("videosdk-jakarta-" + endpoint);
    }
}
