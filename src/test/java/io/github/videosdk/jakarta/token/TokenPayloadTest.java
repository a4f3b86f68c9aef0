package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.encoded;
import static io.github.videosdk.jakarta.token.HandMadeToken.ofPayload;
import static io.github.videosdk.jakarta.token.HandMadeToken.payloadWith;
import static io.github.videosdk.jakarta.token.TestAccount.API_KEY;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed with our secret, and still not what VideoSDK documents. */
class TokenPayloadTest {

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "true", "[]", "[\"abcd-efgh-ijkl\"]", "{}"})
    void roomThatIsNoText_doesNotBecomeATokenForAnyRoom(String room) {
        assertRefused(ofPayload(payloadWith("\"roomId\":" + room)), Reason.MALFORMED);
    }

    /** Some issuers write every claim, and nothing into those that they do not need. */
    @Test
    void emptyRoomOrParticipant_isNoScope() {
        AccessToken token =
                TestAccount.verifier().verify(ofPayload(payloadWith("\"roomId\":\"\",\"participantId\":\"\"")));
        assertThat(token.roomId()).isEmpty();
        assertThat(token.participantId()).isEmpty();
        assertThat(token.isForAnotherRoomThan("abcd-efgh-ijkl")).isFalse();
    }

    @Test
    void blankRoom_isARoomThatIsNoOther() {
        AccessToken token = TestAccount.verifier().verify(ofPayload(payloadWith("\"roomId\":\" \"")));
        assertThat(token.isForAnotherRoomThan("abcd-efgh-ijkl")).isTrue();
    }

    /** The value may be confidential; the name of the claim is what whoever issued the token has to know. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "apikey, 4711, text",
                "apikey, null, text",
                "roomId, 4711, text",
                "roomId, null, text",
                "participantId, [\"4711\"], text",
                "participantId, null, text",
                "jti, 4711, text",
                "jti, null, text",
                "permissions, \"4711\", a list of text",
                "permissions, null, a list of text",
                "permissions, `[\"allow_join\",4711]`, a list of text",
                "roles, \"4711\", a list of text",
                "roles, null, a list of text",
                "roles, [null], a list of text",
                "exp, \"4711\", seconds",
                "exp, null, seconds",
                "exp, 1893554045000, seconds",
                "exp, -4711, seconds",
                "exp, true, seconds",
                "nbf, \"4711\", seconds",
                "nbf, null, seconds",
                "nbf, 1893554045000, seconds"
            })
    void claimOfAnotherType_isNamedWithoutItsValue(String claim, String value, String allowed) {
        String others = "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045";
        String token = ofPayload(others.replaceFirst("\"" + claim + "\":(\"[^\"]*\"|\\d+)", "\"other\":1") + ",\""
                + claim + "\":" + value + "}");
        assertThatThrownBy(() -> TestAccount.verifier().verify(token))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED))
                .hasMessageContaining("the claim " + claim + " must be ")
                .hasMessageContaining(allowed)
                .hasMessageNotContainingAny("4711", "1893554045", "null", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "[]", "{}"})
    void participantThatIsNoText_isMalformed(String participant) {
        assertRefused(ofPayload(payloadWith("\"participantId\":" + participant)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"allow_join\"",
                "5",
                "true",
                "{}",
                "{\"allow_join\":true}",
                "[5]",
                "[null]",
                "[[\"allow_join\"]]"
            })
    void permissionsThatAreNoListOfText_areMalformed(String permissions) {
        assertRefused(ofPayload(payloadWith("\"permissions\":" + permissions)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rtc\"", "5", "{}", "[5]", "[null]"})
    void rolesThatAreNoListOfText_doNotBecomeATokenForEverything(String roles) {
        assertRefused(ofPayload(payloadWith("\"roles\":" + roles)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[\"" + API_KEY + "\"]", "{}", "true"})
    void apiKeyThatIsNoText_isRefused(String apiKey) {
        assertRefused(
                ofPayload("{\"apikey\":" + apiKey + ",\"exp\":1893554045}"), Reason.MALFORMED, Reason.OTHER_ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "{}"})
    void idThatIsNoText_isMalformed(String jti) {
        assertRefused(ofPayload(payloadWith("\"jti\":" + jti)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"exp\":1893554045",
                "\"exp\":9999999999",
                "\"apikey\":\"" + API_KEY + "\"",
                "\"roomId\":\"a\",\"roomId\":\"b\"",
                "\"roomId\":\"a\",\"\\u0072oomId\":\"b\"",
                "\"host\":1,\"host\":1"
            })
    void memberTwice_isMalformed(String members) {
        assertRefused(ofPayload(payloadWith(members)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "5",
                "\"text\"",
                "[]",
                "[[\"apikey\",\"" + API_KEY + "\"],[\"exp\",1893554045]]",
                "[{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045}]",
                "",
                " ",
                "{",
                "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045",
                "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045}}",
                "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045}{}",
                "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045,}",
                "{'apikey':'" + API_KEY + "','exp':1893554045}",
                "{apikey:\"" + API_KEY + "\",exp:1893554045}",
                "{\"apikey\":\"" + API_KEY + "\";\"exp\"=1893554045}",
                "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045}//",
                "{\"apikey\":\"" + API_KEY + "\",\"exp\":1893554045,\"x\":\"a\nb\"}"
            })
    void payloadThatIsNoJsonObject_isMalformed(String payload) {
        assertRefused(ofPayload(payload), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5_500})
    void deeplyNestedArrays_areMalformed(int depth) {
        assertRefused(ofPayload(payloadWith("\"x\":" + "[".repeat(depth) + "]".repeat(depth))), Reason.MALFORMED);
        assertRefused(ofPayload("[".repeat(2 * depth)), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_800})
    void deeplyNestedObjects_areMalformed(int depth) {
        assertRefused(
                ofPayload(payloadWith("\"x\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth))), Reason.MALFORMED);
    }

    @Test
    void tokenOfSixteenKibibytes_isTheLongest() {
        String longest = tokenOfLength(16 * 1024);
        assertThat(TestAccount.verifier().verify(longest).value()).hasSize(16 * 1024);
        assertRefused(tokenOfLength(16 * 1024 + 1), Reason.MALFORMED);
        assertRefused(ofPayload(payloadWith("\"x\":\"" + "x".repeat(1_000_000) + "\"")), Reason.MALFORMED);
    }

    @Property
    void payloadOfAnyText_isRefusedInNoOtherWay(@ForAll String payload) {
        assertRefused(ofPayload(payload), Reason.MALFORMED, Reason.OTHER_ACCOUNT);
    }

    @Property
    void payloadOfAnyBytes_isRefusedInNoOtherWay(@ForAll byte[] payload) {
        assertRefused(
                HandMadeToken.ofParts(encoded(HandMadeToken.HEADER), encoded(payload)),
                Reason.MALFORMED,
                Reason.OTHER_ACCOUNT);
    }

    /** Three bytes make four characters, so some lengths need a header that is longer by a space. */
    private static String tokenOfLength(int length) {
        return IntStream.range(0, 1600)
                .mapToObj(i -> HandMadeToken.ofParts(
                        encoded(HandMadeToken.HEADER + " ".repeat(i % 4)),
                        encoded(payloadWith("\"x\":\"" + "x".repeat(length * 3 / 4 - 400 + i / 4) + "\""))))
                .filter(token -> token.length() == length)
                .findFirst()
                .orElseThrow();
    }
}
