package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.API_KEY;
import static io.github.videosdk.jakarta.token.TestAccount.NOW;
import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a token, read with another JSON library than the one that wrote it. */
class IssuedClaimsTest {

    private static final long IAT = NOW.getEpochSecond();

    @Test
    void anyToken_hasTheDocumentedHeaderAndNoOtherField() {
        assertThat(ClaimsAsJson.inHeaderOf(issuer().issue().value())).isEqualTo(Map.of("alg", "HS256", "typ", "JWT"));
        assertThat(ClaimsAsJson.inHeaderOf(scoped().value())).isEqualTo(Map.of("alg", "HS256", "typ", "JWT"));
    }

    @Test
    void defaultToken_hasTheFiveClaimsAndNoOther() {
        AccessToken token = issuer().issue();
        assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                .isEqualTo(ClaimsAsJson.alike(Map.of(
                        "apikey",
                        API_KEY,
                        "permissions",
                        List.of("allow_join"),
                        "iat",
                        IAT,
                        "exp",
                        IAT + 86_400,
                        "jti",
                        token.id())));
    }

    @Test
    void tokenForRoomAndParticipant_hasVersionTwoAndRtcAsWell() {
        AccessToken token = scoped();
        assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                .isEqualTo(ClaimsAsJson.alike(Map.of(
                        "apikey",
                        API_KEY,
                        "permissions",
                        List.of("allow_join"),
                        "version",
                        2,
                        "roles",
                        List.of("rtc"),
                        "roomId",
                        "abcd-efgh-ijkl",
                        "participantId",
                        "fkd74h",
                        "iat",
                        IAT,
                        "exp",
                        IAT + 86_400,
                        "jti",
                        token.id())));
    }

    @Test
    void tokenForRoomAlone_saysNothingOfAParticipant() {
        Map<String, Object> claims =
                payload(TokenRequest.builder().roomId("abcd-efgh-ijkl").build());
        assertThat(claims).containsEntry("roomId", "abcd-efgh-ijkl").doesNotContainKey("participantId");
        assertThat(claims).containsEntry("roles", List.of("rtc")).containsKey("version");
    }

    @Test
    void tokenForParticipantAlone_saysNothingOfARoom() {
        Map<String, Object> claims =
                payload(TokenRequest.builder().participantId("fkd74h").build());
        assertThat(claims).containsEntry("participantId", "fkd74h").doesNotContainKey("roomId");
        assertThat(claims).containsEntry("roles", List.of("rtc")).containsKey("version");
    }

    @Test
    void tokenWithRoleAndNoScope_hasVersionTwo() {
        Map<String, Object> claims =
                payload(TokenRequest.builder().roles(Role.CRAWLER).build());
        assertThat(claims)
                .containsEntry("roles", List.of("crawler"))
                .containsKey("version")
                .doesNotContainKeys("roomId", "participantId");
    }

    /** Whatever the settings or the request say of roles. */
    @ParameterizedTest
    @ValueSource(strings = {"", "rtc"})
    void tokenForRoomOrParticipant_hasTheRoleRtcAlone(String configured) {
        TokenIssuer issuer = issuer("videosdk.token.roles", configured);
        assertThat(List.of(
                        TokenRequest.builder().roomId("abcd-efgh-ijkl").build(),
                        TokenRequest.builder().participantId("fkd74h").build(),
                        TokenRequest.builder().roles().roomId("abcd-efgh-ijkl").build(),
                        TokenRequest.builder().participantId("fkd74h").roles().build(),
                        TokenRequest.builder()
                                .roles(Role.RTC)
                                .roomId("abcd-efgh-ijkl")
                                .build()))
                .map(issuer::issue)
                .allSatisfy(token -> {
                    assertThat(token.roles()).isEqualTo(Set.of(Role.RTC));
                    assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                            .containsEntry("roles", List.of("rtc"))
                            .containsEntry(
                                    "version",
                                    ClaimsAsJson.alike(Map.of("version", 2)).get("version"));
                });
    }

    @Test
    void settings_decideWhatTheRequestLeavesOpen() {
        TokenIssuer configured = issuer(
                "videosdk.token.permissions", "allow_mod, allow_join",
                "videosdk.token.roles", "rtc",
                "videosdk.token.ttl", "10m");
        AccessToken token = configured.issue();
        assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                .isEqualTo(ClaimsAsJson.alike(Map.of(
                        "apikey",
                        API_KEY,
                        "permissions",
                        List.of("allow_join", "allow_mod"),
                        "version",
                        2,
                        "roles",
                        List.of("rtc"),
                        "iat",
                        IAT,
                        "exp",
                        IAT + 600,
                        "jti",
                        token.id())));
    }

    @Test
    void request_outranksTheSettings() {
        TokenIssuer configured = issuer("videosdk.token.roles", "rtc", "videosdk.token.permissions", "allow_join");
        TokenRequest request = TokenRequest.builder()
                .roles()
                .permissions(Permission.ASK_JOIN)
                .ttl(Duration.ofSeconds(1))
                .build();
        Map<String, Object> claims =
                ClaimsAsJson.inPayloadOf(configured.issue(request).value());
        assertThat(claims)
                .containsEntry("permissions", List.of("ask_join"))
                .containsEntry("exp", ClaimsAsJson.alike(Map.of("exp", IAT + 1)).get("exp"))
                .doesNotContainKeys("roles", "version");
    }

    @Test
    void hostClaims_standBesideVideoSdks() {
        Map<String, Object> nested = Map.of("course", Map.of("id", 7, "tags", List.of("maths", List.of(1.5, true))));
        AccessToken token = issuer().issue(TokenRequest.builder()
                .claim("name", "Zoë <b>\"&'\\ \u2028 \uD83D\uDE00")
                .claim("age", 17)
                .claim("nested", nested)
                .build());
        assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                .containsAllEntriesOf(ClaimsAsJson.alike(
                        Map.of("name", "Zoë <b>\"&'\\ \u2028 \uD83D\uDE00", "age", 17, "nested", nested)))
                .hasSize(8);
    }

    @Test
    void tokenId_isAFreshRandomUuid() {
        TokenIssuer issuer = issuer();
        List<UUID> ids = IntStream.range(0, 100)
                .mapToObj(i -> UUID.fromString(issuer.issue().id()))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S,          1",
        "PT1.000000001S, 2",
        "PT1.5S,        2",
        "PT1.999999999S, 2",
        "PT2S,          2",
        "PT10M,         600",
        "P36500D,       3153600000"
    })
    void ttlWithAFraction_isRoundedUp(Duration ttl, long seconds) {
        AccessToken token = issuer().issue(TokenRequest.builder().ttl(ttl).build());
        assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                .containsAllEntriesOf(ClaimsAsJson.alike(Map.of("exp", IAT + seconds)));
    }

    @Test
    void clockBetweenTwoSeconds_isReadAsTheEarlierOne() {
        AccessToken token = Tokens.issuer(config(), at(NOW.plusMillis(999))).issue();
        assertThat(token.issuedAt()).isEqualTo(NOW);
        assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(86_400));
        assertThat(ClaimsAsJson.inPayloadOf(token.value()))
                .containsAllEntriesOf(ClaimsAsJson.alike(Map.of("iat", IAT)));
    }

    @Test
    void issuedValue_saysWhatStandsInTheToken() {
        AccessToken token = scoped();
        assertThat(ClaimsAsJson.alike(token.claims())).isEqualTo(ClaimsAsJson.inPayloadOf(token.value()));
        assertThat(token.claims().containsKey("roomId")).isTrue();
        assertThat(token.claims().containsKey("nbf")).isFalse();
        assertThat(token.permissions()).isEqualTo(Set.of(Permission.ALLOW_JOIN));
        assertThat(token.roles()).isEqualTo(Set.of(Role.RTC));
        assertThat(token.roomId()).contains("abcd-efgh-ijkl");
        assertThat(token.participantId()).contains("fkd74h");
        assertThat(token.issuedAt()).isEqualTo(NOW);
        assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(86_400));
    }

    /** Servers write sessions to disk and to each other. */
    @Test
    void claimsInASession_comeBackAsTheyWere() throws Exception {
        Map<String, Object> claims = scoped().claims();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(claims);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(claims).hasToString(claims.toString());
        }
    }

    private static AccessToken scoped() {
        return issuer().issue(TokenRequest.builder()
                .roomId("abcd-efgh-ijkl")
                .participantId("fkd74h")
                .build());
    }

    private static Map<String, Object> payload(TokenRequest request) {
        return ClaimsAsJson.inPayloadOf(issuer().issue(request).value());
    }
}
