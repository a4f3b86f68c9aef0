package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.remote.LogLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret file that is caught while somebody writes it: half of a secret signs nothing and verifies nothing. */
class HalfWrittenSecretTest {

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final String LONG = "A".repeat(64);
    private static final String NEXT = "B".repeat(64);

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final LogLines log = LogLines.attach(SecretFile.class.getPackageName());
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("secret"), LONG);
    }

    @AfterEach
    void detach() {
        log.detach();
        assertThat(log.texts()).noneMatch(line -> line.contains("BB") || line.contains("AA"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 31})
    void shortSecret_isNotInForceAfterOneLook(int length) throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B".repeat(length));

        assertThat(verifyingAfter(secrets, LOOK)).containsExactly(LONG);
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-SECRET-FILE", "fewer than 32 bytes");
    }

    @Test
    void halfOfASecret_neverVerifies_whenTheWholeComesNext() throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B");
        verifyingAfter(secrets, LOOK);
        Files.writeString(file, NEXT);

        assertThat(verifyingAfter(secrets, LOOK)).containsExactly(NEXT, LONG);
    }

    @Test
    void shortSecretFoundTwice_isInForce_withAWarning() throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B");
        verifyingAfter(secrets, LOOK);

        assertThat(verifyingAfter(secrets, LOOK.minusNanos(1))).containsExactly(LONG);
        assertThat(verifyingAfter(secrets, Duration.ofNanos(1))).containsExactly("B", LONG);
        assertThat(log.at(Level.WARNING)).hasSize(2).last().asString().contains("VIDEOSDK-SHORT-SECRET");
    }

    @Test
    void shortSecretsThatDiffer_areNotInForce() throws IOException {
        SecretFile secrets = starting(LONG);
        for (int length = 1; length < 6; length++) {
            Files.writeString(file, "B".repeat(length));
            assertThat(verifyingAfter(secrets, LOOK)).containsExactly(LONG);
        }
    }

    @Test
    void shortSecretWrittenAgain_isNotInForceYet() throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B");
        verifyingAfter(secrets, LOOK);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

        assertThat(verifyingAfter(secrets, LOOK)).containsExactly(LONG);
        assertThat(verifyingAfter(secrets, LOOK)).containsExactly("B", LONG);
    }

    @Test
    void looksWithAnotherBetweenThem_areNotTwoInARow() throws IOException {
        SecretFile secrets = starting(LONG);
        Path half = Files.writeString(directory.resolve("half"), "B");
        Path link = Files.createSymbolicLink(directory.resolve("link"), half);
        secrets = new SecretFile(link, LONG, List.of(), nanos::get);
        verifyingAfter(secrets, LOOK);
        point(link, file);
        verifyingAfter(secrets, LOOK);
        point(link, half);

        assertThat(verifyingAfter(secrets, LOOK)).containsExactly(LONG);
    }

    @Test
    void shortSecretReplacedWithinAMinute_neverVerifies() throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B");
        verifyingAfter(secrets, LOOK);
        verifyingAfter(secrets, LOOK);
        Files.writeString(file, NEXT);

        assertThat(verifyingAfter(secrets, Duration.ofSeconds(60).minusNanos(1)))
                .containsExactly(NEXT, LONG);
    }

    @Test
    void shortSecretOfAMinute_stillVerifies() throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B");
        verifyingAfter(secrets, LOOK);
        verifyingAfter(secrets, LOOK);
        Files.writeString(file, NEXT);

        assertThat(verifyingAfter(secrets, Duration.ofSeconds(60))).containsExactly(NEXT, "B", LONG);
    }

    @Test
    void halfOfASecretThatTheApplicationHasStartedWith_neverVerifiesAfterwards() throws IOException {
        SecretFile secrets = starting("B");
        Files.writeString(file, NEXT);

        assertThat(verifyingAfter(secrets, LOOK)).containsExactly(NEXT);
    }

    @Test
    void shortSecretInPlaceOfAShortOne_isInForceAtOnce() throws IOException {
        SecretFile secrets = starting("short-one");
        Files.writeString(file, "short-two");

        assertThat(SomeAccount.signing(after(secrets, LOOK))).isEqualTo("short-two");
    }

    @Test
    void longSecretOf32Bytes_isInForceAtOnce() throws IOException {
        SecretFile secrets = starting(LONG);
        Files.writeString(file, "B".repeat(32));

        assertThat(SomeAccount.signing(after(secrets, LOOK))).isEqualTo("B".repeat(32));
    }

    @Test
    void fileThatGrowsWhileItIsRead_isNotInForce() throws IOException {
        assertNotInForceIf(path -> Files.writeString(path, NEXT + "B"));
    }

    @Test
    void fileWrittenWhileItIsRead_isNotInForce() throws IOException {
        assertNotInForceIf(path -> Files.setLastModifiedTime(path, FileTime.fromMillis(1_000)));
    }

    @Test
    void fileReplacedWhileItIsRead_isNotInForce() throws IOException {
        assertNotInForceIf(path -> {
            Path other = Files.writeString(directory.resolve("other"), NEXT);
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(path));
            Files.move(other, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private interface Writer {
        void writeTo(Path file) throws IOException;
    }

    private void assertNotInForceIf(Writer writer) throws IOException {
        Files.writeString(file, NEXT);
        boolean[] isWriting = {true};
        SecretFile secrets = new SecretFile(file, LONG, List.of(), nanos::get, path -> {
            byte[] bytes = FileLook.bytesOf(path);
            if (isWriting[0]) {
                writer.writeTo(path);
            }
            return bytes;
        });

        assertThat(verifyingAfter(secrets, LOOK)).containsExactly(LONG);
        assertThat(log.at(Level.WARNING)).singleElement().asString().contains("is being written now");
        isWriting[0] = false;
        assertThat(verifyingAfter(secrets, LOOK)).last().isEqualTo(LONG);
        assertThat(SomeAccount.signing(secrets.get())).startsWith(NEXT);
    }

    private SecretFile starting(String first) {
        return new SecretFile(file, first, List.of(), nanos::get);
    }

    private static void point(Path link, Path target) throws IOException {
        Files.delete(link);
        Files.createSymbolicLink(link, target);
    }

    private Secrets after(SecretFile secrets, Duration time) {
        nanos.addAndGet(time.toNanos());
        return secrets.get();
    }

    private List<String> verifyingAfter(SecretFile secrets, Duration time) {
        return SomeAccount.verifying(after(secrets, time));
    }
}
