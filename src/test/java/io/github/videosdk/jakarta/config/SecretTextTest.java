package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key or secret may look like when it is set directly. */
class SecretTextTest {

    private static final String LONG_ENOUGH_SECRET = "a-secret-of-exactly-32-bytes-ok.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " %s",
                "%s ",
                "%s\n",
                "\r\n%s\r\n",
                "\t%s\u2003",
                "\u00a0%s",
                "%s\u200b",
                "\ufeff%s",
                "\ufeff %s\u2060\n"
            })
    void secretWithWhiteSpaceAround_isTrimmedWithAWarning(String around) {
        VideoSdkConfig config = SomeAccount.with("videosdk.secret", around.formatted(SomeAccount.SECRET));
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .contains("videosdk.secret (VIDEOSDK_SECRET)", "white space")
                .doesNotContain(SomeAccount.SECRET);
    }

    @Test
    void apiKeyWithWhiteSpaceAround_isTrimmedWithAWarning() {
        VideoSdkConfig config = SomeAccount.with("videosdk.api-key", " " + SomeAccount.API_KEY + "\n");
        assertThat(config.problems()).isEmpty();
        assertThat(config.apiKey()).isEqualTo(SomeAccount.API_KEY);
        assertThat(config.warnings()).singleElement().asString().contains("videosdk.api-key (VIDEOSDK_API_KEY)");
    }

    @Test
    void spaceWithinASecret_isPartOfIt() {
        String secret = "a secret with spaces, which is 32 bytes or more";
        VideoSdkConfig config = SomeAccount.with("videosdk.secret", secret);
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "videosdk.api-key, VIDEOSDK_API_KEY",
        "videosdk.secret, VIDEOSDK_SECRET",
        "videosdk.secret-previous, VIDEOSDK_SECRET_PREVIOUS",
    })
    void emptyOrBlank_isReportedOnce(String key, String environmentName) {
        for (String empty : new String[] {"", " ", "\n", " \t\r\n"}) {
            VideoSdkConfig config = SomeAccount.with(key, empty);
            assertThat(config.problems())
                    .singleElement()
                    .asString()
                    .startsWith(key + " (" + environmentName + ") is set but empty; it takes ");
            assertThat(config.warnings()).isEmpty();
        }
    }

    @Test
    void emptySecretKey_isReportedUnderItsOwnName() {
        VideoSdkConfig config = SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-key", "  ");
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-key (VIDEOSDK_SECRET_KEY) is set but empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"videosdk.api-key", "videosdk.secret", "videosdk.secret-previous"})
    void controlCharacterInside_isReportedWithoutTheValueBeingShown(String key) {
        for (String control : new String[] {"\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085"}) {
            VideoSdkConfig config = SomeAccount.with(key, "front-half-of-it" + control + "back-half-of-it");
            assertThat(config.problems())
                    .singleElement()
                    .asString()
                    .contains(key + " (", "line break or another control character")
                    .doesNotContain("front-half")
                    .doesNotContain("back-half");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "31-bytes-are-not-quite-enough..", "fünfzehn-Zeichen"})
    void secretUnder32Bytes_isWarnedAbout_notRefused(String secret) {
        VideoSdkConfig config = SomeAccount.with("videosdk.secret", secret);
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(secret);
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .contains("shorter than 32 bytes")
                .doesNotContain("\"" + secret + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {LONG_ENOUGH_SECRET, "sixteen-letters-and-äöüßäöüß"})
    void secretOf32BytesOrMore_isNotWarnedAbout(String secret) {
        assertThat(SomeAccount.with("videosdk.secret", secret).warnings()).isEmpty();
    }

    @Test
    void secret_isTakenAsUtf8_andNotDecodedFromHex() {
        VideoSdkConfig config = SomeAccount.with();
        assertThat(config.secrets().signing()).hasSize(64).asHexString().startsWith("38643166");
    }

    @Test
    void bytesHandedOut_areCopies() {
        Secrets secrets = SomeAccount.with().secrets();
        secrets.signing()[0] = 0;
        secrets.verifying().get(0)[0] = 0;
        assertThat(SomeAccount.signing(secrets)).isEqualTo(SomeAccount.SECRET);
        assertThat(SomeAccount.verifying(secrets)).containsExactly(SomeAccount.SECRET);
    }
}
