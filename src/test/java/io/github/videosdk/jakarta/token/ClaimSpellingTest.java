package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How VideoSDK spells permissions and roles. */
class ClaimSpellingTest {

    @ParameterizedTest
    @CsvSource({"ALLOW_JOIN,allow_join", "ASK_JOIN,ask_join", "ALLOW_MOD,allow_mod"})
    void permission_isSpelledAsDocumented(Permission permission, String claim) {
        assertThat(permission.claim()).isEqualTo(claim);
        assertThat(Permission.ofClaim(claim)).contains(permission);
    }

    @ParameterizedTest
    @CsvSource({"RTC,rtc", "CRAWLER,crawler"})
    void role_isSpelledAsDocumented(Role role, String claim) {
        assertThat(role.claim()).isEqualTo(claim);
        assertThat(Role.ofClaim(claim)).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ALLOW_JOIN", "allow_join ", "RTC", "allow_everything"})
    void anotherSpelling_isNone(String claim) {
        assertThat(Permission.ofClaim(claim)).isEmpty();
        assertThat(Role.ofClaim(claim)).isEmpty();
    }

    @Test
    void noOtherPermissionOrRole_isKnown() {
        assertThat(Permission.values()).hasSize(3);
        assertThat(Role.values()).hasSize(2);
    }
}
