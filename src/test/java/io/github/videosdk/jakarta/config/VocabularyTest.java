package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.Role;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The settings lie below tokens and endpoints and cannot import their words, so this holds them together. */
class VocabularyTest {

    @Test
    void permissionsInTheSettings_areThoseOfTokens() {
        assertThat(SectionReader.PERMISSIONS)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Permission.values())
                        .map(Permission::claim)
                        .toList());
    }

    @Test
    void rolesInTheSettings_areThoseOfTokensForBrowsers() {
        assertThat(SectionReader.ROLES).containsExactly(Role.RTC.claim());
    }

    @Test
    void endpointsInTheSettings_areThoseThatAreServed() {
        assertThat(SectionReader.ENDPOINTS)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Endpoint.values()).map(Endpoint::path).toList());
    }

    @Test
    void everyWordOfTheSettings_isSaidInTheMessageAboutAWrongOne() {
        assertThat(Setting.TOKEN_PERMISSIONS.wrong("x")).contains(SectionReader.PERMISSIONS);
        assertThat(Setting.TOKEN_ROLES.wrong("x")).contains(SectionReader.ROLES);
        assertThat(Setting.ENDPOINTS.wrong("x")).contains(SectionReader.ENDPOINTS);
    }
}
