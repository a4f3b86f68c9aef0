package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRequestTest {

    @ParameterizedTest
    @EnumSource(
            value = Permission.class,
            names = {"ALLOW_JOIN", "ALLOW_MOD"})
    void askJoinWithAnother_isRefusedNamingBothAndTheError(Permission other) {
        assertRefused(
                () -> TokenRequest.builder().permissions(Permission.ASK_JOIN, other),
                "ask_join",
                "allow_join",
                "allow_mod",
                "4008");
        assertRefused(() -> TokenRequest.builder().permissions(other, Permission.ASK_JOIN), "ask_join");
    }

    @Test
    void crawlerForARoomOrParticipant_isRefusedNamingBoth_inWhateverOrder() {
        assertRefused(TokenRequest.builder().roles(Role.CRAWLER).roomId("a")::build, "crawler", "roomId", "rtc");
        assertRefused(TokenRequest.builder().roomId("a").roles(Role.CRAWLER)::build, "crawler", "roomId");
        assertRefused(
                TokenRequest.builder().participantId("p").roles(Role.RTC, Role.CRAWLER)::build,
                "crawler",
                "participantId");
        TokenRequest crawler = TokenRequest.builder().roles(Role.CRAWLER).build();
        assertRefused(crawler.toBuilder().participantId("p")::build, "crawler", "participantId");
    }

    @Test
    void crawlerTakenBack_isNoRoleAnyMore() {
        TokenRequest request = TokenRequest.builder()
                .roles(Role.CRAWLER)
                .roomId("a")
                .roles(Role.RTC)
                .build();
        assertThat(request.roles()).contains(Set.of(Role.RTC));
    }

    @Test
    void askJoinTwice_isAskJoin() {
        TokenRequest request = TokenRequest.builder()
                .permissions(List.of(Permission.ASK_JOIN, Permission.ASK_JOIN))
                .build();
        assertThat(request.permissions()).contains(Set.of(Permission.ASK_JOIN));
    }

    @Test
    void noPermissionAtAll_isRefusedSayingWhatToDo() {
        assertRefused(() -> TokenRequest.builder().permissions(), "permissions", "empty", "leave them out");
        assertRefused(() -> TokenRequest.builder().permissions(List.of()), "permissions", "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\n \u2003"})
    void blankId_isRefusedByItsName(String blank) {
        assertRefused(() -> TokenRequest.builder().roomId(blank), "roomId", "blank", "leave it out");
        assertRefused(() -> TokenRequest.builder().participantId(blank), "participantId", "blank", "leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S", "PT0.001S", "PT0.999999999S", "P36500DT0.000000001S"})
    void ttlOutsideOfItsBounds_isRefusedWithThemAndWhatWasGiven(String ttl) {
        Duration duration = Duration.parse(ttl);
        assertRefused(() -> TokenRequest.builder().ttl(duration), "one second", "36500 days", duration.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "P36500D"})
    void ttlAtItsBounds_isTaken(Duration ttl) {
        assertThat(TokenRequest.builder().ttl(ttl).build().ttl()).contains(ttl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apikey",
                "permissions",
                "roles",
                "version",
                "roomId",
                "participantId",
                "jti",
                "iat",
                "exp",
                "nbf"
            })
    void claimOfVideoSdk_isRefusedAsReserved(String name) {
        assertRefused(() -> TokenRequest.builder().claim(name, "x"), name, "reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApiKey", "roomid", "EXP", "iss", "sub", ""})
    void claimOfAnotherName_isTaken(String name) {
        assertThat(TokenRequest.builder().claim(name, "x").build().claims()).isEqualTo(Map.of(name, "x"));
    }

    static Stream<Arguments> valuesThatAreNoJson() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("inner", null);
        List<Object> listWithNull = new ArrayList<>();
        listWithNull.add(null);
        return Stream.of(
                Arguments.of("null", null),
                Arguments.of("NaN", Double.NaN),
                Arguments.of("infinity", Double.POSITIVE_INFINITY),
                Arguments.of("negative infinity as float", Float.NEGATIVE_INFINITY),
                Arguments.of("NaN in a list in a map", Map.of("a", List.of(1, Double.NaN))),
                Arguments.of("whole number beyond a long", BigInteger.TWO.pow(63)),
                Arguments.of("decimal of 19 digits", new BigDecimal("0." + "1".repeat(19))),
                Arguments.of("number beyond a double", new BigDecimal("1e400")),
                Arguments.of("character", 'x'),
                Arguments.of("object", new Object()),
                Arguments.of("enum", Permission.ALLOW_JOIN),
                Arguments.of("array", new String[] {"x"}),
                Arguments.of("duration", Duration.ZERO),
                Arguments.of("map with numbers as keys", Map.of(1, "x")),
                Arguments.of("null in a map", withNull),
                Arguments.of("null in a list", listWithNull),
                Arguments.of("object in a list", List.of(List.of(new StringBuilder("x")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valuesThatAreNoJson")
    void claimThatIsNoJson_isRefusedByItsNameAndWithWhatIsAllowed(String what, Object value) {
        assertRefused(
                () -> TokenRequest.builder().claim("shoeSize", value),
                "shoeSize",
                "text",
                "finite number",
                "boolean",
                "list",
                "map");
    }

    /** A library's number class may change later, and JSON writers have been seen to write null for it. */
    @Test
    void numberOfAForeignClass_isRefused() {
        Number seven = new Number() {
            private static final long serialVersionUID = 1L;

            @Override
            public int intValue() {
                return 7;
            }

            @Override
            public long longValue() {
                return 7;
            }

            @Override
            public float floatValue() {
                return 7;
            }

            @Override
            public double doubleValue() {
                return 7;
            }

            @Override
            public String toString() {
                return "7";
            }
        };
        assertRefused(() -> TokenRequest.builder().claim("seven", seven), "seven", "finite number");
    }

    @Test
    void claimOfEveryKindOfJson_isTaken() {
        TokenRequest request = TokenRequest.builder()
                .claim("text", "")
                .claim("truth", false)
                .claim("int", -1)
                .claim("long", Long.MIN_VALUE)
                .claim("double", Double.MIN_VALUE)
                .claim("decimal", new BigDecimal("0.1"))
                .claim("big", BigInteger.TEN)
                .claim("list", List.of())
                .claim("set", Set.of("x"))
                .claim("map", Map.of("a", Map.of()))
                .build();
        assertThat(request.claims().keySet())
                .containsExactly("text", "truth", "int", "long", "double", "decimal", "big", "list", "set", "map");
    }

    @Test
    void claimNestedSixtyFourDeep_isTheDeepest() {
        assertThat(TokenRequest.builder().claim("deep", nested(64, "x")).build().claims())
                .containsKey("deep");
        assertRefused(() -> TokenRequest.builder().claim("deep", nested(64, List.of())), "deep", "at most 64 deep");
        assertRefused(() -> TokenRequest.builder().claim("deep", nested(64, Map.of())), "deep", "at most 64 deep");
        assertRefused(() -> TokenRequest.builder().claim("deep", nested(100_000, "x")), "deep", "at most 64 deep");
    }

    @Test
    void halfACharacter_isRefusedByTheNameOfItsPlace() {
        assertRefused(() -> TokenRequest.builder().roomId("room-\ud83d"), "roomId", "half a character");
        assertRefused(() -> TokenRequest.builder().participantId("\udd11"), "participantId", "half a character");
        assertRefused(() -> TokenRequest.builder().claim("a", List.of("\ud83d")), "claim a", "text");
    }

    @Test
    void claimGivenTwice_isTheLastOne() {
        TokenRequest request =
                TokenRequest.builder().claim("a", 1).claim("a", 2).build();
        assertThat(request.claims()).isEqualTo(Map.of("a", 2));
    }

    @Test
    void refusedValue_isNotShownInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenRequest.builder().claim("pin", new StringBuilder("0815-4711")))
                .withMessageNotContaining("0815");
    }

    @Test
    void refusal_leavesTheBuilderAsItWas() {
        TokenRequest.Builder builder = TokenRequest.builder()
                .permissions(Permission.ALLOW_MOD)
                .roomId("abcd-efgh-ijkl")
                .ttl(Duration.ofMinutes(5));
        assertRefused(() -> builder.permissions(), "permissions");
        assertRefused(() -> builder.roomId(" "), "roomId");
        assertRefused(() -> builder.ttl(Duration.ZERO), "one second");
        TokenRequest request = builder.build();
        assertThat(request.permissions()).contains(Set.of(Permission.ALLOW_MOD));
        assertThat(request.roomId()).contains("abcd-efgh-ijkl");
        assertThat(request.ttl()).contains(Duration.ofMinutes(5));
    }

    @Test
    void defaults_leaveEverythingOpen() {
        TokenRequest request = TokenRequest.defaults();
        assertThat(request.permissions()).isEmpty();
        assertThat(request.roles()).isEmpty();
        assertThat(request.ttl()).isEmpty();
        assertThat(request.roomId()).isEmpty();
        assertThat(request.participantId()).isEmpty();
        assertThat(request.claims()).isEmpty();
    }

    @Test
    void noRoles_isAnAnswerAndNotAnOpenQuestion() {
        assertThat(TokenRequest.builder().roles().build().roles()).contains(Set.of());
    }

    @Test
    void requestsThatSayTheSame_areEqual_andOthersAreNot() {
        List<TokenRequest> requests = List.of(
                TokenRequest.defaults(),
                TokenRequest.builder().permissions(Permission.ALLOW_JOIN).build(),
                TokenRequest.builder().roles().build(),
                TokenRequest.builder().roles(Role.RTC).build(),
                TokenRequest.builder().ttl(Duration.ofMinutes(1)).build(),
                TokenRequest.builder().roomId("a").build(),
                TokenRequest.builder().participantId("a").build(),
                TokenRequest.builder().claim("a", 1).build(),
                TokenRequest.builder().claim("a", 1L).build());
        assertThat(requests).doesNotHaveDuplicates().doesNotContain((TokenRequest) null);
        assertThat(requests)
                .allSatisfy(request -> assertThat(request.toBuilder().build())
                        .isEqualTo(request)
                        .hasSameHashCodeAs(request));
        assertThat(TokenRequest.builder().claim("a", 1).claim("b", 2).build())
                .isEqualTo(TokenRequest.builder().claim("b", 2).claim("a", 1).build());
    }

    @Test
    void toString_showsClaimNamesAndNoValues() {
        String shown = TokenRequest.builder()
                .roomId("abcd-efgh-ijkl")
                .claim("diagnosis", "confidential")
                .build()
                .toString();
        assertThat(shown).contains("abcd-efgh-ijkl", "diagnosis").doesNotContain("confidential");
    }

    /** Lists and maps in turn. */
    private static Object nested(int depth, Object innermost) {
        Object value = innermost;
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("a", value);
        }
        return value;
    }

    private static void assertRefused(ThrowingCallable call, String... because) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(because));
    }
}
