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
                "videosdk.token.roles | crawler",
                "videosdk.token.roles | rtc,crawler",
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

    @Test
    void rtc_isTaken() {
        VideoSdkConfig config = SomeAccount.with("videosdk.token.roles", "rtc");
        assertThat(config.problems()).isEmpty();
        assertThat(config.tokenDefaults().roles()).containsExactly("rtc");
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

    /** As {@code docker --env-file} hands them on, which keeps quotation marks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'teacher,student' | teacher | student",
                "\"teacher,student\" | teacher | student",
                "\"teacher\",\"student\" | teacher | student",
                "'teacher', ' student ' | teacher | student",
                "cn=a\\,ou=b,cn=c\\,ou=b | cn=a,ou=b | cn=c,ou=b",
                "cn=a\\\\,b\\,ou=c, CORP\\teacher | cn=a\\,b,ou=c | CORP\\teacher",
            })
    void quotationMarksAndEscapedCommas_areThoseOfTheWriting(String written, String first, String second) {
        VideoSdkConfig config = SomeAccount.with("videosdk.access.allowed-roles", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(config.access().allowedRoles()).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn=teachers,ou=school,dc=example", "CN=a, OU=b", "uid=x,dc=y"})
    void nameWithCommas_isWarnedOf_whereItIsTakenApart(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.access.moderator-roles", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .startsWith("VIDEOSDK-SPLIT-NAME: videosdk.access.moderator-roles (VIDEOSDK_ACCESS_MODERATOR_ROLES)")
                .contains("\\,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn=teachers,cn=students", "a=b,c", "teachers,ROLE_x"})
    void severalNames_areNotTakenForOne(String written) {
        assertThat(SomeAccount.with("videosdk.access.allowed-roles", written).warnings())
                .isEmpty();
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
}
