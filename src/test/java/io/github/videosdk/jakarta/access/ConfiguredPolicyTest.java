package io.github.videosdk.jakarta.access;

import static io.github.videosdk.jakarta.token.Permission.ALLOW_JOIN;
import static io.github.videosdk.jakarta.token.Permission.ALLOW_MOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.access.Caller.Wish;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.Role;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfiguredPolicyTest {

    private static final String ROOM = "abcd-efgh-ijkl";
    private static final String ALLOWED = "videosdk.access.allowed-roles";
    private static final String MODERATORS = "videosdk.access.moderator-roles";
    private static final String FROM_PRINCIPAL = "videosdk.access.participant-from-principal";

    private enum Outcome {
        REFUSED,
        AS_THE_SETTINGS_SAY,
        MODERATOR
    }

    /** A caller is written as its name and its roles: {@code ann:student:teacher}; without a name it is anonymous. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # allowed-roles  | moderator-roles | caller                | outcome
            ""               | ""              | ""                    | AS_THE_SETTINGS_SAY
            ""               | ""              | ann                   | AS_THE_SETTINGS_SAY
            ""               | ""              | ann:student           | AS_THE_SETTINGS_SAY
            student          | ""              | ""                    | REFUSED
            student          | ""              | ann                   | REFUSED
            student          | ""              | ann:teacher           | REFUSED
            student          | ""              | ann:STUDENT           | REFUSED
            student          | ""              | ann:students          | REFUSED
            student          | ""              | ann:student           | AS_THE_SETTINGS_SAY
            student          | ""              | ann:teacher:student   | AS_THE_SETTINGS_SAY
            student,guest    | ""              | ann:guest             | AS_THE_SETTINGS_SAY
            student          | ""              | :student              | REFUSED
            **               | ""              | ""                    | REFUSED
            **               | ""              | :student              | REFUSED
            **               | ""              | ann                   | AS_THE_SETTINGS_SAY
            **               | ""              | ann:student           | AS_THE_SETTINGS_SAY
            student,**       | ""              | ann                   | AS_THE_SETTINGS_SAY
            student          | teacher         | ""                    | REFUSED
            student          | teacher         | ann                   | REFUSED
            student          | teacher         | ann:student           | AS_THE_SETTINGS_SAY
            student          | teacher         | tom:teacher           | MODERATOR
            student          | teacher         | tom:student:teacher   | MODERATOR
            student          | teacher         | :teacher              | REFUSED
            student          | teacher,owner   | tom:owner             | MODERATOR
            student          | student         | ann:student           | MODERATOR
            **               | teacher         | ann                   | AS_THE_SETTINGS_SAY
            **               | teacher         | tom:teacher           | MODERATOR
            student          | **              | ann                   | MODERATOR
            student          | **              | ""                    | REFUSED
            ""               | teacher         | ""                    | AS_THE_SETTINGS_SAY
            ""               | teacher         | ann:student           | AS_THE_SETTINGS_SAY
            ""               | teacher         | tom:teacher           | MODERATOR
            ""               | teacher         | :teacher              | AS_THE_SETTINGS_SAY
            ""               | **              | ann                   | MODERATOR
            ""               | **              | ""                    | AS_THE_SETTINGS_SAY
            """)
    void callerUnderTheseSettings_gets(String allowed, String moderators, String caller, Outcome outcome) {
        TokenPolicy policy = policy(ALLOWED, allowed, MODERATORS, moderators);
        assertThat(outcome(policy.decide(caller(caller)))).isEqualTo(outcome);
        assertThat(outcome(policy.decide(caller(caller).forRoom(ROOM).forParticipant("p"))))
                .isEqualTo(outcome);
    }

    @Test
    void moderator_getsJoiningAndModeratingWhateverTheSettingsSayOfOthers() {
        VideoSdkConfig config = config(MODERATORS, "teacher", "videosdk.token.permissions", "ask_join");
        TokenPolicy policy = new ConfiguredPolicy(config.access());
        AccessToken teacher = issue(config, policy.decide(AskingCaller.named("tom", "teacher")));
        AccessToken student = issue(config, policy.decide(AskingCaller.named("ann", "student")));
        assertThat(teacher.permissions()).isEqualTo(Set.of(ALLOW_JOIN, ALLOW_MOD));
        assertThat(student.permissions()).isEqualTo(Set.of(Permission.ASK_JOIN));
    }

    @Test
    void nothingAsked_isATokenForAnyRoomAsTheSettingsSay() {
        Optional<TokenRequest> granted = policy().decide(AskingCaller.anonymous());
        assertThat(granted).contains(TokenRequest.defaults());
        assertThat(issue(config(), granted).claims()).doesNotContainKeys("roomId", "participantId", "roles", "version");
    }

    @Test
    void roomAsked_isATokenForThatRoomWhichOpensNoApi() {
        Optional<TokenRequest> granted =
                policy().decide(AskingCaller.anonymous().forRoom(ROOM));
        AccessToken token = issue(config(), granted);
        assertThat(token.roomId()).contains(ROOM);
        assertThat(token.participantId()).isEmpty();
        assertThat(token.roles()).isEqualTo(Set.of(Role.RTC));
        assertThat(token.permissions()).isEqualTo(Set.of(ALLOW_JOIN));
    }

    @Test
    void participantAsked_isATokenForThatParticipantWhichOpensNoApi() {
        Optional<TokenRequest> granted =
                policy().decide(AskingCaller.anonymous().forParticipant("fkd74h"));
        AccessToken token = issue(config(), granted);
        assertThat(token.participantId()).contains("fkd74h");
        assertThat(token.roomId()).isEmpty();
        assertThat(token.roles()).isEqualTo(Set.of(Role.RTC));
    }

    @Test
    void roomAskedByAModerator_isAModeratorsTokenForThatRoom() {
        TokenRequest granted = policy(MODERATORS, "teacher")
                .decide(AskingCaller.named("tom", "teacher").forRoom(ROOM).forParticipant("fkd74h"))
                .orElseThrow();
        assertThat(granted.permissions()).contains(Set.of(ALLOW_JOIN, ALLOW_MOD));
        assertThat(granted.roomId()).contains(ROOM);
        assertThat(granted.participantId()).contains("fkd74h");
    }

    @Test
    void caller_neverChoosesRolesLifetimeOrClaims() {
        TokenRequest granted = policy(MODERATORS, "teacher")
                .decide(AskingCaller.named("tom", "teacher").forRoom(ROOM))
                .orElseThrow();
        assertThat(granted.roles()).isEmpty();
        assertThat(granted.ttl()).isEmpty();
        assertThat(granted.claims()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # from-principal | principal | asked | participant
            false            | ann       | -     | -
            false            | ann       | bob   | bob
            false            | -         | bob   | bob
            true             | ann       | -     | ann
            true             | ann       | bob   | ann
            """)
    void participantOfTheToken_isThePrincipalWhereTheSettingsSaySo(
            String fromPrincipal, String principal, String asked, String participant) {
        AskingCaller caller = AskingCaller.anonymous().withPrincipal(Optional.ofNullable(principal));
        if (asked != null) {
            caller = caller.forParticipant(asked);
        }
        TokenRequest granted =
                policy(FROM_PRINCIPAL, fromPrincipal).decide(caller).orElseThrow();
        assertThat(granted.participantId()).isEqualTo(Optional.ofNullable(participant));
    }

    /** It would be the participant that it has picked itself. */
    @Test
    void callerWithoutAPrincipal_getsNoTokenWhereTheParticipantIsThePrincipal() {
        TokenPolicy policy = policy(FROM_PRINCIPAL, "true", MODERATORS, "teacher");
        assertThat(policy.decide(AskingCaller.anonymous())).isEmpty();
        assertThat(policy.decide(AskingCaller.anonymous().forParticipant("bob")))
                .isEmpty();
        assertThat(policy.decide(AskingCaller.anonymous().forRoom(ROOM).withRoles(Set.of("teacher"))))
                .isEmpty();
        assertThat(policy.decide(AskingCaller.anonymous().wishing(Wish.CREATE_MEETING)))
                .as("a meeting without a token is for whoever could get one")
                .isEmpty();
    }

    @Test
    void refusedCaller_isAskedToLogInWhereTheSettingsDecideAndNobodyKnowsIt() {
        PolicyInForce settings = new PolicyInForce(() -> policy(ALLOWED, "student"));
        assertThat(settings.demandsLogin(AskingCaller.anonymous())).isTrue();
        assertThat(settings.demandsLogin(AskingCaller.named("ann"))).isFalse();
        assertThat(new PolicyInForce(() -> caller -> Optional.empty()).demandsLogin(AskingCaller.anonymous()))
                .as("a policy of the host has reasons of its own")
                .isFalse();
    }

    @Test
    void participantOfAModerator_isThePrincipalAsWell() {
        TokenRequest granted = policy(FROM_PRINCIPAL, "true", MODERATORS, "teacher")
                .decide(AskingCaller.named("tom", "teacher").forParticipant("ann"))
                .orElseThrow();
        assertThat(granted.participantId()).contains("tom");
        assertThat(granted.permissions()).contains(Set.of(ALLOW_JOIN, ALLOW_MOD));
    }

    @ParameterizedTest
    @EnumSource(
            value = Wish.class,
            names = {"CREATE_MEETING", "VALIDATE_MEETING"})
    void validToken_mayCreateAndValidateWithoutARole(Wish wish) {
        TokenPolicy restricted = policy(ALLOWED, "student");
        AskingCaller stranger = AskingCaller.anonymous().wishing(wish).forRoom(ROOM);
        AccessToken token = Tokens.issuer(config()).issue();
        assertThat(restricted.decide(stranger)).isEmpty();
        assertThat(restricted.decide(stranger.showing(token))).isPresent();
        assertThat(restricted.decide(AskingCaller.named("ann").wishing(wish).showing(token)))
                .isPresent();
    }

    /** A bearer could otherwise renew a token for ever, and trade one for a room against one for all of them. */
    @Test
    void validToken_doesNotBuyAnotherToken() {
        AccessToken scoped = Tokens.issuer(config())
                .issue(TokenRequest.builder().roomId(ROOM).build());
        AskingCaller bearer = AskingCaller.anonymous().wishing(Wish.GET_TOKEN).showing(scoped);
        assertThat(policy(ALLOWED, "student").decide(bearer)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Wish.class)
    void withoutAToken_everyWishIsJudgedAlike(Wish wish) {
        TokenPolicy policy = policy(ALLOWED, "student", MODERATORS, "teacher");
        assertThat(policy.decide(AskingCaller.anonymous().wishing(wish))).isEmpty();
        assertThat(policy.decide(AskingCaller.named("ann").wishing(wish))).isEmpty();
        assertThat(policy.decide(AskingCaller.named("ann", "student").wishing(wish)))
                .isPresent();
        assertThat(policy.decide(AskingCaller.named("tom", "teacher").wishing(wish)))
                .isPresent();
    }

    @Test
    void policyInForce_decidesAsThePolicyThatItHolds() {
        TokenRequest own = TokenRequest.builder().participantId("own").build();
        PolicyInForce inForce =
                new PolicyInForce(() -> caller -> caller.principal().map(name -> own));
        assertThat(inForce.decide(AskingCaller.named("ann"))).containsSame(own);
        assertThat(inForce.decide(AskingCaller.anonymous())).isEmpty();
    }

    private static Outcome outcome(Optional<TokenRequest> decision) {
        return decision.map(granted -> granted.permissions()
                        .map(permissions -> {
                            assertThat(permissions).isEqualTo(Set.of(ALLOW_JOIN, ALLOW_MOD));
                            return Outcome.MODERATOR;
                        })
                        .orElse(Outcome.AS_THE_SETTINGS_SAY))
                .orElse(Outcome.REFUSED);
    }

    private static AskingCaller caller(String nameAndRoles) {
        String[] parts = nameAndRoles.split(":");
        return AskingCaller.anonymous()
                .withPrincipal(Optional.of(parts[0]).filter(name -> !name.isEmpty()))
                .withRoles(Stream.of(parts).skip(1).collect(Collectors.toSet()));
    }

    private static AccessToken issue(VideoSdkConfig config, Optional<TokenRequest> granted) {
        AccessToken token = Tokens.issuer(config).issue(granted.orElseThrow());
        return Tokens.verifier(config).verify(token.value());
    }

    private static TokenPolicy policy(String... keysAndValues) {
        return new ConfiguredPolicy(config(keysAndValues).access());
    }

    private static VideoSdkConfig config(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(
                Map.of("videosdk.api-key", "5c1b7a06-key", "videosdk.secret", "0123456789abcdef".repeat(4)));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        settings.values().removeIf(String::isEmpty);
        return VideoSdkConfig.of(settings);
    }
}
