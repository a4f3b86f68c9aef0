package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.payloadWith;
import static io.github.videosdk.jakarta.token.TestAccount.NOW;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each reason, and for which of two reasons comes first. */
class TokenRefusalTest {

    @Test
    void goodToken_isAcceptedWithAllThatItSays() {
        String token = HandMadeToken.ofPayload(payloadWith(
                "\"permissions\":[\"allow_join\",\"allow_mod\"],\"version\":2,\"roles\":[\"rtc\"],\"roomId\":\"abcd-efgh-ijkl\","
                        + "\"participantId\":\"fkd74h\",\"iat\":1893550000,\"jti\":\"one\",\"host\":{\"a\":[1]}"));
        AccessToken accepted = TestAccount.verifier().verify(token);
        assertThat(accepted.value()).isEqualTo(token);
        assertThat(accepted.id()).isEqualTo("one");
        assertThat(accepted.permissions()).isEqualTo(Set.of(Permission.ALLOW_JOIN, Permission.ALLOW_MOD));
        assertThat(accepted.roles()).isEqualTo(Set.of(Role.RTC));
        assertThat(accepted.roomId()).contains("abcd-efgh-ijkl");
        assertThat(accepted.participantId()).contains("fkd74h");
        assertThat(accepted.issuedAt().getEpochSecond()).isEqualTo(1_893_550_000L);
        assertThat(accepted.expiresAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(ClaimsAsJson.alike(accepted.claims())).isEqualTo(ClaimsAsJson.inPayloadOf(token));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\r\n"})
    void noToken_isAbsent(String nothing) {
        assertRefused(nothing, Reason.ABSENT);
    }

    @Test
    void anythingElse_isMalformed() {
        assertRefused("the token", Reason.MALFORMED);
    }

    @Test
    void anotherAlgorithm_isWrong() {
        assertRefused(HandMadeToken.ofHeader("{\"alg\":\"none\",\"typ\":\"JWT\"}"), Reason.WRONG_ALGORITHM);
    }

    @Test
    void anotherSecret_isABadSignature() {
        TokenIssuer forger = TestAccount.issuer("videosdk.secret", OTHER_SECRET);
        assertRefused(forger.issue().value(), Reason.BAD_SIGNATURE);
    }

    @Test
    void noExpiry_isRefused() {
        String payload = "{\"apikey\":\"" + TestAccount.API_KEY + "\",\"permissions\":[\"allow_join\"]}";
        assertRefused(HandMadeToken.ofPayload(payload), Reason.WITHOUT_EXPIRY);
    }

    @Test
    void tokenOfLongAgo_isExpired() {
        String token = TestAccount.issuer()
                .issue(TokenRequest.builder().ttl(Duration.ofMinutes(1)).build())
                .value();
        TokenVerifier later = Tokens.verifier(TestAccount.config(), TestAccount.at(NOW.plusSeconds(3600)));
        assertRefused(later, token, Reason.EXPIRED);
    }

    @Test
    void tokenForTomorrow_isNotYetValid() {
        String token = HandMadeToken.ofPayload(
                payloadWith("\"nbf\":" + NOW.plusSeconds(300).getEpochSecond()));
        assertRefused(token, Reason.NOT_YET_VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-key", "5C1B7A06-FDD1-4B6E-8F0E-3AD6BD2AA6A5", "5c1b7a06"})
    void tokenOfAnotherApiKey_isOfAnotherAccount(String apiKey) {
        TokenIssuer neighbour = TestAccount.issuer("videosdk.api-key", apiKey);
        assertRefused(neighbour.issue().value(), Reason.OTHER_ACCOUNT);
    }

    @Test
    void tokenOfNoApiKey_isOfAnotherAccount() {
        assertRefused(HandMadeToken.ofPayload("{\"exp\":1893554045}"), Reason.OTHER_ACCOUNT);
        assertRefused(HandMadeToken.ofPayload("{\"apikey\":\"\",\"exp\":1893554045}"), Reason.OTHER_ACCOUNT);
        assertRefused(HandMadeToken.ofPayload("{\"apikey\":null,\"exp\":1893554045}"), Reason.MALFORMED);
    }

    /** Null is no room: taking it for none at all would make a scoped token good for every room. */
    @ParameterizedTest
    @ValueSource(strings = {"roomId", "participantId", "roles", "permissions"})
    void scopeThatIsNull_isMalformed(String claim) {
        assertRefused(HandMadeToken.ofPayload(HandMadeToken.payloadWith("\"" + claim + "\":null")), Reason.MALFORMED);
    }

    @Test
    void forgedAndExpired_isAForgery() {
        String forged = Tokens.issuer(
                        TestAccount.config("videosdk.secret", OTHER_SECRET), TestAccount.at(NOW.minusSeconds(864_000)))
                .issue()
                .value();
        assertRefused(forged, Reason.BAD_SIGNATURE);
    }

    @Test
    void everyReason_saysSomethingOfItsOwn() {
        List<String> messages = List.of(Reason.values()).stream()
                .map(reason -> new TokenRefusedException(reason).getMessage())
                .toList();
        assertThat(messages).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void unknownPermissionsAndRoles_areInTheClaimsOnly() {
        AccessToken token = TestAccount.verifier()
                .verify(HandMadeToken.ofPayload(
                        payloadWith("\"permissions\":[\"allow_join\",\"allow_all\"],\"roles\":[\"king\"]")));
        assertThat(token.permissions()).isEqualTo(Set.of(Permission.ALLOW_JOIN));
        assertThat(token.roles()).isEmpty();
        assertThat(token.claims())
                .containsAllEntriesOf(
                        Map.of("permissions", List.of("allow_join", "allow_all"), "roles", List.of("king")));
    }
}
