package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and secrets as they come: out of env files, shells and samples. */
class CredentialTextTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%s\"",
                "'%s'",
                " \" %s \" ",
                "'\"%s\"'",
                "\u201c%s\u201d",
                "\u2018%s\u2019",
                "VIDEOSDK_SECRET=%s",
                "VIDEOSDK_SECRET='%s'",
                "VIDEOSDK_SECRET = \"%s\"",
                "export VIDEOSDK_SECRET=%s",
                "export VIDEOSDK_SECRET_KEY=\"%s\"\r\n",
                "set VIDEOSDK_SECRET=%s",
                "videosdk.secret=%s",
                "videosdk.secret: %s",
                "\"VIDEOSDK_SECRET=%s\"",
                "REACT_APP_VIDEOSDK_SECRET=%s"
            })
    void secretWithQuotationMarksOrItsName_isTaken_andWarnedOf(String written) throws IOException {
        String text = written.formatted(SomeAccount.SECRET);
        assertTakenWithAWarning(SomeAccount.with("videosdk.secret", text));
        assertTakenWithAWarning(withFile(text));
    }

    private static void assertTakenWithAWarning(VideoSdkConfig config) {
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .startsWith("VIDEOSDK-WRAPPED-VALUE: ")
                .contains("VIDEOSDK_SECRET")
                .doesNotContain(SomeAccount.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "VIDEOSDK_API_KEY=%s", "export VIDEOSDK_API_KEY='%s'", "videosdk.api-key=%s"})
    void apiKeyWithQuotationMarksOrItsName_isTaken(String written) {
        VideoSdkConfig config = SomeAccount.with("videosdk.api-key", written.formatted(SomeAccount.API_KEY));
        assertThat(config.problems()).isEmpty();
        assertThat(config.apiKey()).isEqualTo(SomeAccount.API_KEY);
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .startsWith("VIDEOSDK-WRAPPED-VALUE: videosdk.api-key ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "videosdk.secret;VIDEOSDK_API_KEY=%s",
                "videosdk.secret;export VIDEOSDK_SECRET_FILE=/run/%s",
                "videosdk.secret-previous;VIDEOSDK_API_KEY=%s",
                "videosdk.api-key;VIDEOSDK_SECRET=%s",
                "videosdk.api-key;VIDEOSDK_SECRET_KEY=%s"
            })
    void assignmentOfAnotherSetting_isRefused(String key, String written) {
        String value = "value-that-nobody-may-see-0123456789";
        assertThat(SomeAccount.with(key, written.formatted(value)).problems())
                .singleElement()
                .asString()
                .startsWith(key + " ")
                .contains("holds the assignment of another setting")
                .doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "''", "' '", "VIDEOSDK_SECRET=", "VIDEOSDK_SECRET=\"\"", "\"\u200b\""})
    void nothingInQuotationMarks_isNothing(String written) throws IOException {
        assertThat(SomeAccount.with("videosdk.secret", written).problems())
                .singleElement()
                .asString()
                .contains("is set but empty");
        assertThat(withFile(written).problems()).singleElement().asString().contains("names a file that is empty");
    }

    @Test
    void rolesOfNothingInQuotationMarks_openNothing() {
        assertThat(SomeAccount.with("videosdk.access.allowed-roles", "\"\"").problems())
                .singleElement()
                .asString()
                .contains("is set but empty");
        assertThat(SomeAccount.with("videosdk.access.allowed-roles", "\"\",''").isUsable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\"cd", "\"ab\"cd\"", "'abcd", "abcd\"", "a=b=", "abc==", "secret=abc"})
    void quotationMarksAndEqualsSignsWithin_belongToTheSecret(String start) {
        String secret = start.startsWith("'") || start.endsWith("=") ? start : start + "x";
        VideoSdkConfig config = SomeAccount.with("videosdk.secret", secret);
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<YOUR_API_KEY>",
                "<API KEY>",
                "<your_videosdk_api_key>",
                "VIDEOSDK_API_KEY",
                "VIDEOSDK_SECRET_KEY",
                "VIDEOSDK_SECRET",
                "REACT_APP_VIDEOSDK_API_KEY",
                "videosdk.secret",
                "Your API key",
                "your-api-key",
                "YOUR_SECRET",
                "YOUR_API_KEY_HERE",
                "yourSecretKey",
                "your_videosdk_secret",
                "enter your secret",
                "api_key_here",
                "paste-it-here",
                "generate from app.videosdk.live",
                "https://app.videosdk.live/api-keys",
                "API_KEY",
                "secret-key",
                "apikey",
                "changeme",
                "change-me",
                "null",
                "undefined",
                "xxxxx",
                "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX",
                "...",
                "\u2026\u2026\u2026",
                "*****",
                "%VIDEOSDK_SECRET%",
                "$VIDEOSDK_SECRET",
                "$(VIDEOSDK_SECRET)",
                "{{ .Values.videosdk.secret }}",
                "@videosdk.secret@",
                "[your key]",
                "\"<YOUR_SECRET>\"",
                "VIDEOSDK_SECRET=\"YOUR_SECRET\""
            })
    void placeholder_isRefusedWhereverItStands(String placeholder) throws IOException {
        assertPlaceholder("videosdk.secret", SomeAccount.with("videosdk.secret", placeholder));
        assertPlaceholder("videosdk.secret-file", withFile(placeholder));
        assertPlaceholder("videosdk.secret-previous", SomeAccount.with("videosdk.secret-previous", placeholder));
        if (!placeholder.startsWith("VIDEOSDK_SECRET=")) {
            assertPlaceholder("videosdk.api-key", SomeAccount.with("videosdk.api-key", placeholder));
        }
    }

    private static void assertPlaceholder(String key, VideoSdkConfig config) {
        assertThat(config.problems())
                .singleElement()
                .asString()
                .startsWith(key + " ")
                .contains("holds a placeholder, not a value of your own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5c1b7a06-2f4e-4b0e-9d43-9a3c0b7d6e51",
                "8d1f0c7be2a94356a1c0f77d5b3e9182c46a0be95d2f471383fe6c0d9a7b2e41",
                "the-key",
                "some-account",
                "s3cr3t",
                "secret",
                "key",
                "x",
                "$ecret-with-a-dollar",
                "key-of-the-school"
            })
    void whatSomebodyHasMadeUp_isNoPlaceholder(String value) {
        assertThat(SomeAccount.with("videosdk.secret", value, "videosdk.api-key", value)
                        .problems())
                .isEmpty();
    }

    @Test
    void expressionInAFile_isNamedAsOne() throws IOException {
        assertThat(withFile("${VIDEOSDK_SECRET}").problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file", "${...}", "cannot be resolved");
    }

    private VideoSdkConfig withFile(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), content);
        return SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-file", file.toString());
    }
}
