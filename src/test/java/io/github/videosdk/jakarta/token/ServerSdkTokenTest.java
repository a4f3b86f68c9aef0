package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.API_KEY;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.peers.ForeignVerifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens that VideoSDK's own server SDK has made; its clock is the real one, so ours is here too. */
class ServerSdkTokenTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TokenVerifier verifier = Tokens.verifier(config());

    @BeforeAll
    static void needsTheServerSdk() {
        ForeignVerifier.NODE_SERVER_SDK.assumeAvailable();
    }

    @Test
    void generatedToken_isAccepted() {
        AccessToken token = verifier.verify(issue(Map.of(
                "kind",
                "generated",
                "apiKey",
                API_KEY,
                "permissions",
                List.of("allow_join", "allow_mod"),
                "expiresIn",
                "1h")));
        assertThat(token.permissions()).isEqualTo(Set.of(Permission.ALLOW_JOIN, Permission.ALLOW_MOD));
        assertThat(token.expiresAt()).isEqualTo(token.issuedAt().plus(HOUR));
        assertThat(token.roomId()).isEmpty();
    }

    @Test
    void participantToken_isAcceptedWithItsScope() {
        AccessToken token = verifier.verify(issue(Map.of(
                "kind", "participant",
                "apiKey", API_KEY,
                "participantId", "Zoë-\uD83D\uDE00",
                "roomId", "abcd-efgh-ijkl",
                "permissions", List.of("ask_join"),
                "expiresIn", "1h",
                "claims", Map.of("host", Map.of("a", List.of(1, "b"))))));
        assertThat(token.participantId()).contains("Zoë-\uD83D\uDE00");
        assertThat(token.roomId()).contains("abcd-efgh-ijkl");
        assertThat(token.permissions()).isEqualTo(Set.of(Permission.ASK_JOIN));
        assertThat(token.roles()).isEqualTo(Set.of(Role.RTC));
        assertThat(token.claims()).containsEntry("host", Map.of("a", List.of(1L, "b")));
    }

    @Test
    void apiToken_isAcceptedAsCrawler() {
        AccessToken token =
                verifier.verify(issue(Map.of("kind", "api", "apiKey", API_KEY, "permissions", List.of("allow_join"))));
        assertThat(token.roles()).isEqualTo(Set.of(Role.CRAWLER));
    }

    @Test
    void tokenOfAnotherAccount_isRefused() {
        String otherKey = issue(Map.of("kind", "generated", "apiKey", "another", "permissions", List.of("allow_join")));
        String otherSecret = ForeignVerifier.issueWithServerSdk(
                        OTHER_SECRET,
                        List.of(Map.of("kind", "generated", "apiKey", API_KEY, "permissions", List.of("allow_join"))))
                .get(0);
        assertRefused(verifier, otherKey, Reason.OTHER_ACCOUNT);
        assertRefused(verifier, otherSecret, Reason.BAD_SIGNATURE);
    }

    private static String issue(Map<String, Object> request) {
        return ForeignVerifier.issueWithServerSdk(SECRET, List.of(request)).get(0);
    }
}
