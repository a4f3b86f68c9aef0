package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.payloadExpiring;
import static io.github.videosdk.jakarta.token.HandMadeToken.payloadWith;
import static io.github.videosdk.jakarta.token.TestAccount.NOW;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The minute by which clocks may differ, to the second, and times that are no times. */
class TokenTimesTest {

    private static final Instant EXPIRY = NOW.plusSeconds(1000);

    @ParameterizedTest
    @ValueSource(strings = {"PT-1000S", "PT0S", "PT59S", "PT59.999999999S"})
    void upToAMinuteAfterItsExpiry_tokenIsAccepted(Duration after) {
        String token = HandMadeToken.ofPayload(payloadExpiring(EXPIRY.getEpochSecond() + ""));
        assertThat(verifierAt(EXPIRY.plus(after)).verify(token).expiresAt()).isEqualTo(EXPIRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT60S", "PT60.000000001S", "PT61S", "P36500D"})
    void aMinuteAfterItsExpiry_tokenIsExpired(Duration after) {
        String token = HandMadeToken.ofPayload(payloadExpiring(EXPIRY.getEpochSecond() + ""));
        assertRefused(verifierAt(EXPIRY.plus(after)), token, Reason.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT60S", "PT59S", "PT0S", "PT-300S"})
    void upToAMinuteBeforeItsStart_tokenIsAccepted(Duration before) {
        String token = HandMadeToken.ofPayload(payloadWith("\"nbf\":" + NOW.getEpochSecond()));
        assertThat(verifierAt(NOW.minus(before)).verify(token).claims()).containsKey("nbf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT60.000000001S", "PT61S", "PT3600S"})
    void moreThanAMinuteBeforeItsStart_tokenIsNotYetValid(Duration before) {
        String token = HandMadeToken.ofPayload(payloadWith("\"nbf\":" + NOW.getEpochSecond()));
        assertRefused(verifierAt(NOW.minus(before)), token, Reason.NOT_YET_VALID);
    }

    @Test
    void issuedInTheFuture_isAccepted() {
        AccessToken token = Tokens.issuer(config(), at(NOW.plusSeconds(86_400))).issue();
        assertThat(verifierAt(NOW).verify(token.value()).issuedAt()).isEqualTo(NOW.plusSeconds(86_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"yesterday\"", "-5", "1e300", "[1]", "true"})
    void issuedAtThatIsNoTime_isTheEpoch(String iat) {
        String token = HandMadeToken.ofPayload(payloadWith("\"iat\":" + iat));
        assertThat(verifierAt(NOW).verify(token).issuedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void noIssuedAt_isTheEpoch() {
        assertThat(verifierAt(NOW)
                        .verify(HandMadeToken.ofHeader(HandMadeToken.HEADER))
                        .issuedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"1893554045.0", "1893554045.9", "1.893554045e9", "1893554045e0"})
    void expiryAsFloat_isTheSecondInWhichItLies(String exp) {
        assertThat(verifierAt(NOW)
                        .verify(HandMadeToken.ofPayload(payloadExpiring(exp)))
                        .expiresAt())
                .isEqualTo(Instant.ofEpochSecond(1_893_554_045));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1893554045\"",
                "\"\"",
                "-1",
                "-0.5",
                "1e300",
                "-1e300",
                "1e400",
                "99999999999999999999",
                "9223372036854775807",
                "[1893554045]",
                "[]",
                "{}",
                "true",
                "false",
                "NaN",
                "Infinity",
                "01893554045",
                "0x70DD"
            })
    void expiryThatIsNoTime_isMalformed(String exp) {
        assertRefused(HandMadeToken.ofPayload(payloadExpiring(exp)), Reason.MALFORMED);
    }

    @Test
    void endOfTheYear9999_isTheLatestTime() {
        assertThat(verifierAt(NOW)
                        .verify(HandMadeToken.ofPayload(payloadExpiring("253402300799")))
                        .expiresAt())
                .hasToString("9999-12-31T23:59:59Z");
        assertRefused(HandMadeToken.ofPayload(payloadExpiring("253402300800")), Reason.MALFORMED);
    }

    @Test
    void nullExpiry_isMalformed() {
        assertRefused(HandMadeToken.ofPayload(payloadExpiring("null")), Reason.MALFORMED);
    }

    @Test
    void zeroExpiry_isLongPast() {
        assertRefused(HandMadeToken.ofPayload(payloadExpiring("0")), Reason.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1893554045\"", "-1", "1e300", "[]", "{}", "true"})
    void startThatIsNoTime_isMalformed(String nbf) {
        assertRefused(HandMadeToken.ofPayload(payloadWith("\"nbf\":" + nbf)), Reason.MALFORMED);
    }

    /** The last seconds that an Instant can hold are closer together than doubles of that size. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31556889864403199",
                "31556889864403200",
                "31556889864403201",
                "31556889864403202",
                "3.15568898644032e16"
            })
    void timeAtTheEndOfInstant_isNoOtherException(String time) {
        assertThat(outcome(payloadExpiring(time))).isEqualTo("MALFORMED");
        assertThat(outcome(payloadWith("\"nbf\":" + time))).isEqualTo("MALFORMED");
        assertThat(outcome(payloadWith("\"iat\":" + time))).isEqualTo("accepted");
    }

    private static String outcome(String payload) {
        try {
            verifierAt(NOW).verify(HandMadeToken.ofPayload(payload));
            return "accepted";
        } catch (TokenRefusedException refused) {
            return refused.reason().name();
        } catch (RuntimeException other) {
            return other.toString();
        }
    }

    private static TokenVerifier verifierAt(Instant moment) {
        return Tokens.verifier(config(), at(moment));
    }
}
