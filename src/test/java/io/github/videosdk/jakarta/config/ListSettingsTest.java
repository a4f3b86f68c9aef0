package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListSettingsTest {

    @Test
    void endpoints_areServedInTheOrderWritten() {
        assertThat(SomeAccount.with("videosdk.endpoints", "validate-meeting,get-token")
                        .endpoints()
                        .served())
                .containsExactly("validate-meeting", "get-token");
    }

    @Test
    void spacesEmptyItemsAndRepetitions_areOverlooked() {
        VideoSdkConfig config = SomeAccount.with("videosdk.endpoints", " get-token , ,get-token,\tcreate-meeting,");
        assertThat(config.problems()).isEmpty();
        assertThat(config.endpoints().served()).containsExactly("get-token", "create-meeting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "videosdk.endpoints | ,",
                "videosdk.endpoints | all",
                "videosdk.endpoints | get-token,delete-meeting",
                "videosdk.endpoints | GET-TOKEN",
                "videosdk.endpoints | get-token create-meeting",
                "videosdk.endpoints | generateJWTToken",
                "videosdk.token.permissions | ,",
                "videosdk.token.permissions | join",
                "videosdk.token.permissions | ALLOW_JOIN",
                "videosdk.token.permissions | allow_join,admin",
                "videosdk.token.permissions | ask_join,allow_join",
                "videosdk.token.permissions | allow_mod,ask_join",
                "videosdk.token.permissions | allow_join,ask_join,allow_mod",
                "videosdk.token.roles | admin",
                "videosdk.token.roles | rtc,admin",
                "videosdk.token.roles | RTC",
            })
    void itemThatIsNotOffered_isReported(String key, String written) {
        assertThat(SomeAccount.with(key, written).problems())
                .singleElement()
                .asString()
                .contains(key, "\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow_join", "ask_join", "allow_mod", "allow_join,allow_mod"})
    void permissionsThatGoTogether_areTaken(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.token.permissions", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.tokenDefaults().permissions()).containsExactly(written.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtc", "crawler", "rtc,crawler"})
    void roles_areTaken(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.token.roles", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.tokenDefaults().roles()).containsExactly(written.split(","));
    }

    @Test
    void allowedRoles_restrict_andModeratorRolesDoNot() {
        VideoSdkConfig.Access allowed = SomeAccount.with("videosdk.access.allowed-roles", "staff, ROLE_with space")
                .access();
        assertThat(allowed.allowedRoles()).containsExactly("staff", "ROLE_with space");
        assertThat(allowed.isRestricted()).isTrue();
        assertThat(allowed.moderatorRoles()).isEmpty();

        VideoSdkConfig.Access moderators =
                SomeAccount.with("videosdk.access.moderator-roles", "teacher").access();
        assertThat(moderators.moderatorRoles()).containsExactly("teacher");
        assertThat(moderators.isRestricted()).isFalse();
    }

    @Test
    void anyLogin_restricts() {
        assertThat(SomeAccount.with("videosdk.access.allowed-roles", "**")
                        .access()
                        .isRestricted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://app.example.com",
                "http://localhost:3000",
                "https://app.example.com:8443,http://127.0.0.1:5173,http://[::1]:8080"
            })
    void origins_areTaken(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.cors.allowed-origins", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.endpoints().allowedOrigins()).containsExactly(written.split(","));
    }

    /** A browser sends it in one way, and what differs from that would never be allowed. */
    @ParameterizedTest
    @CsvSource({
        "https://App.Example.com, https://app.example.com",
        "HTTPS://app.example.com:443, https://app.example.com",
        "http://[::1]:80, http://[::1]",
        "https://app.example.com:80, https://app.example.com:80"
    })
    void origin_isWhatABrowserSends(String written, String sent) {
        assertThat(SomeAccount.with("videosdk.cors.allowed-origins", written)
                        .endpoints()
                        .allowedOrigins())
                .containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void rolesSetToNothing_areReported_andOpenNothing(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.access.allowed-roles", written);
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.access.allowed-roles (VIDEOSDK_ACCESS_ALLOWED_ROLES)", "** for any login");
        assertThat(config.isUsable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.example.com",
                "https://app.example.com/",
                "https://app.example.com/path",
                "https://app.example.com?x=1",
                "https://app.example.com#x",
                "https://user@app.example.com",
                "https://*.example.com",
                "https:app.example.com",
                "ftp://app.example.com",
                "null",
                "*,https://app.example.com",
                "https://app.example.com,*",
                "https://app.example.com https://other.example.com",
                "https://app.example.com,nonsense"
            })
    void anythingButAnExactOrigin_isReported(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.cors.allowed-origins", written);
        assertThat(config.problems()).singleElement().asString().contains("videosdk.cors.allowed-origins");
        assertThat(config.endpoints().allowedOrigins()).isEmpty();
    }
}
