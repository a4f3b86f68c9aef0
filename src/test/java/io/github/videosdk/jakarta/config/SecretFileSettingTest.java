package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file is read once when the settings are; {@link SecretFileTest} asks what happens after that. */
class SecretFileSettingTest {

    private static final int MOST_BYTES = 4096;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\n", "%s\r\n", "\n %s \n\n"})
    void fileWithWhiteSpaceAround_holdsTheSecret_withoutAWarning(String around) throws IOException {
        VideoSdkConfig config = configOf(file(around.formatted(SomeAccount.SECRET)));
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(SomeAccount.SECRET);
    }

    @Test
    void spacesAroundTheName_areOverlooked() throws IOException {
        VideoSdkConfig config = configOf(" " + file(SomeAccount.SECRET) + "\n");
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
    }

    @Test
    void fileThatDoesNotExist_isReportedWithItsName() {
        assertRefused(directory.resolve("no-such-file").toString());
    }

    @Test
    void directory_isReportedWithItsName() {
        assertRefused(directory.toString());
    }

    @Test
    void fileThatIsTooLarge_isReportedWithItsName() throws IOException {
        String name = file("x".repeat(MOST_BYTES + 1));
        assertRefused(name);
        assertThat(configOf(name).problems()).singleElement().asString().contains("larger than 4096 bytes");
    }

    @Test
    void largestFile_isRead() throws IOException {
        assertThat(configOf(file("x".repeat(MOST_BYTES))).problems()).isEmpty();
    }

    @Test
    void fileThatIsNoText_isReportedWithItsName() throws IOException {
        Path file = Files.write(directory.resolve("secret"), new byte[] {'s', (byte) 0xff, (byte) 0xfe});
        assertRefused(file.toString());
    }

    /** Base64 has slashes, too. */
    @ParameterizedTest
    @ValueSource(strings = {"a-secret/in-base64+with/slashes==", "a\\secret", "asecret", "http//asecret"})
    void secretInPlaceOfAName_isNotShown(String pasted) {
        assertThat(configOf(pasted).problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)")
                .doesNotContain(pasted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/none", "./none", "../none", "C:\\none", "\\\\host\\none"})
    void nameThatBeginsLikeAPath_isShown(String name) {
        assertThat(configOf(name).problems()).singleElement().asString().contains(name);
    }

    @Test
    void nameThatIsNoPath_isReportedOnOneLine() {
        VideoSdkConfig config = configOf("/run/\0/secret");
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)", "\"/run/\\u0000/secret\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t "})
    void emptyFile_isReported(String content) throws IOException {
        VideoSdkConfig config = configOf(file(content));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)", "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void emptyName_isReported_andNeverMeansAnEmptySecret(String name) {
        VideoSdkConfig config = configOf(name);
        assertThat(config.isUsable()).isFalse();
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE) is set but empty");
    }

    @Test
    void fileWithSeveralLines_isReportedWithoutBeingShown() throws IOException {
        VideoSdkConfig config = configOf(file("first-line-of-the-file\nsecond-line-of-the-file\n"));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)", "line break")
                .doesNotContain("first-line")
                .doesNotContain("second-line");
    }

    @Test
    void shortSecretInAFile_isWarnedAbout() throws IOException {
        VideoSdkConfig config = configOf(file("short-secret"));
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .contains("shorter than 32 bytes")
                .doesNotContain("short-secret");
    }

    @Test
    void fileAndSecretBothSet_isReported() throws IOException {
        VideoSdkConfig config = SomeAccount.with("videosdk.secret-file", file("a-secret-in-the-file"));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)", "videosdk.secret (VIDEOSDK_SECRET)", "both")
                .doesNotContain("a-secret-in-the-file")
                .doesNotContain(SomeAccount.SECRET);
    }

    @Test
    void fileAndSecretKeyBothSet_isReportedUnderTheNameThatWasUsed() throws IOException {
        VideoSdkConfig config = SomeAccount.only(
                "videosdk.api-key", SomeAccount.API_KEY,
                "videosdk.secret-key", SomeAccount.SECRET,
                "videosdk.secret-file", file("a-secret-in-the-file"));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)", "VIDEOSDK_SECRET_KEY", "both");
    }

    private void assertRefused(String name) {
        VideoSdkConfig config = configOf(name);
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)", "readable file")
                .contains(name.substring(0, Math.min(name.length(), 70)));
        assertThat(config.faults()).containsExactly("videosdk.secret-file (VIDEOSDK_SECRET_FILE)");
    }

    private static VideoSdkConfig configOf(String name) {
        return SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-file", name);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content).toString();
    }
}
