package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret that changes while the application runs. */
class SecretFileTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final String FIRST_SECRET = "first-secret-of-at-least-thirty-two-bytes";
    private static final String SECOND_SECRET = "second-secret-of-at-least-thirty-two-bytes";
    private static final String THIRD_SECRET = "third-secret-of-at-least-thirty-two-bytes";
    private static final String CONFIGURED_SECRET = "configured-previous-secret-of-many-bytes";

    @TempDir
    Path directory;

    /** Starts where {@code System.nanoTime} may well be: shortly before it overflows. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - INTERVAL.toNanos() / 2);

    private final RecordedLog log = new RecordedLog();
    private Path file;
    private SecretFile secretFile;

    @BeforeEach
    void start() throws IOException {
        log.start();
        file = Files.writeString(directory.resolve("secret"), FIRST_SECRET);
        secretFile = new SecretFile(file, FIRST_SECRET, List.of(), nanos::get);
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void fileUnchanged_givesTheSameObjectForEver() {
        Secrets before = secretFile.get();
        for (int look = 0; look < 5; look++) {
            pass(INTERVAL);
            assertThat(secretFile.get()).isSameAs(before);
        }
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void fileChanged_isNotNoticedBeforeTenSeconds() throws IOException {
        Secrets before = secretFile.get();
        Files.writeString(file, SECOND_SECRET);
        pass(INTERVAL.minusNanos(1));
        assertThat(secretFile.get()).isSameAs(before);
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(FIRST_SECRET);
    }

    @Test
    void fileChanged_signsAfterTenSeconds_andTheFormerStillVerifies() throws IOException {
        Files.writeString(file, SECOND_SECRET + "\n");
        pass(INTERVAL);
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(SECOND_SECRET);
        assertThat(SomeAccount.verifying(secretFile.get())).containsExactly(SECOND_SECRET, FIRST_SECRET);
    }

    @Test
    void secretsHandedOutBeforeAChange_stayAsTheyWere() throws IOException {
        Secrets before = secretFile.get();
        Files.writeString(file, SECOND_SECRET);
        pass(INTERVAL);
        assertThat(secretFile.get()).isNotSameAs(before);
        assertThat(SomeAccount.verifying(before)).containsExactly(FIRST_SECRET);
    }

    @Test
    void everyLook_startsAnotherTenSeconds() throws IOException {
        pass(INTERVAL.multipliedBy(3));
        secretFile.get();
        Files.writeString(file, SECOND_SECRET);
        pass(INTERVAL.minusNanos(1));
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(FIRST_SECRET);
        pass(Duration.ofNanos(1));
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(SECOND_SECRET);
    }

    @Test
    void secondChange_keepsTheSecretBeforeIt() throws IOException {
        rotateTo(SECOND_SECRET);
        rotateTo(THIRD_SECRET);
        assertThat(SomeAccount.verifying(secretFile.get())).startsWith(THIRD_SECRET, SECOND_SECRET);
    }

    @Test
    void changeBack_signsWithTheFirstAgain() throws IOException {
        rotateTo(SECOND_SECRET);
        rotateTo(FIRST_SECRET);
        assertThat(SomeAccount.verifying(secretFile.get())).containsExactly(FIRST_SECRET, SECOND_SECRET);
    }

    @Test
    void configuredPreviousSecret_verifiesAfterEveryChange() throws IOException {
        secretFile = new SecretFile(file, FIRST_SECRET, List.of(CONFIGURED_SECRET), nanos::get);
        assertThat(SomeAccount.verifying(secretFile.get())).containsExactly(FIRST_SECRET, CONFIGURED_SECRET);
        rotateTo(SECOND_SECRET);
        assertThat(SomeAccount.verifying(secretFile.get()))
                .containsExactly(SECOND_SECRET, FIRST_SECRET, CONFIGURED_SECRET);
        rotateTo(THIRD_SECRET);
        assertThat(SomeAccount.verifying(secretFile.get()))
                .startsWith(THIRD_SECRET, SECOND_SECRET)
                .endsWith(CONFIGURED_SECRET);
    }

    @Test
    void fileReplacedThroughASymbolicLink_asKubernetesDoes_isNoticed() throws IOException {
        Path older = Files.writeString(directory.resolve("older"), FIRST_SECRET);
        Path newer = Files.writeString(directory.resolve("newer"), SECOND_SECRET);
        Path link = Files.createSymbolicLink(directory.resolve("link"), older);
        secretFile = new SecretFile(link, FIRST_SECRET, List.of(), nanos::get);
        Path next = Files.createSymbolicLink(directory.resolve("next"), newer);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        pass(INTERVAL);
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(SECOND_SECRET);
    }

    @Test
    void fileGone_keepsTheFormerSecret_untilItIsBack() throws IOException {
        Secrets before = secretFile.get();
        Files.delete(file);
        pass(INTERVAL);
        assertThat(secretFile.get()).isSameAs(before);
        Files.writeString(file, SECOND_SECRET);
        assertThat(secretFile.get()).isSameAs(before);
        pass(INTERVAL);
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(SECOND_SECRET);
    }

    @Test
    void directoryInPlaceOfTheFile_keepsTheFormerSecret() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertFormerStaysInForce("cannot be read");
    }

    @Test
    void fileEmptied_keepsTheFormerSecret() throws IOException {
        Files.writeString(file, " \n");
        assertFormerStaysInForce("empty");
    }

    @Test
    void fileGrownTooLarge_keepsTheFormerSecret() throws IOException {
        Files.writeString(file, "x".repeat(4097));
        assertFormerStaysInForce("is larger than 4096 bytes now");
    }

    @Test
    void fileThatIsNoTextAnyMore_keepsTheFormerSecret() throws IOException {
        Files.write(file, new byte[] {'s', (byte) 0xff});
        assertFormerStaysInForce("cannot be read");
    }

    @Test
    void fileWithSeveralLinesNow_keepsTheFormerSecret() throws IOException {
        Files.writeString(file, "half-of-a-secret\nother-half-of-it");
        assertFormerStaysInForce("holds a line break");
    }

    @Test
    void change_isLoggedOnceWithoutEitherSecret() throws IOException {
        rotateTo(SECOND_SECRET);
        secretFile.get();
        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains("INFO", "videosdk.secret-file")
                .doesNotContain("first-secret")
                .doesNotContain("second-secret");
    }

    private void assertFormerStaysInForce(String reason) {
        Secrets before = secretFile.get();
        pass(INTERVAL);
        assertThat(secretFile.get()).isSameAs(before);
        assertThat(secretFile.get()).isSameAs(before);
        assertThat(SomeAccount.verifying(before)).containsExactly(FIRST_SECRET);
        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains("WARNING", "videosdk.secret-file", reason)
                .doesNotContain("first-secret");
    }

    private void rotateTo(String secret) throws IOException {
        Files.writeString(file, secret);
        pass(INTERVAL);
        assertThat(SomeAccount.signing(secretFile.get())).isEqualTo(secret);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** What the package logs, where the JDK's own logging is behind {@code System.Logger}. */
    private static final class RecordedLog extends Handler {

        private final Logger logger = Logger.getLogger(SecretFile.class.getPackageName());
        private final List<String> messages = new ArrayList<>();

        void start() {
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.ALL);
            logger.addHandler(this);
        }

        void stop() {
            logger.removeHandler(this);
            logger.setLevel(null);
            logger.setUseParentHandlers(true);
        }

        List<String> messages() {
            return messages;
        }

        @Override
        public void publish(LogRecord event) {
            messages.add(event.getLevel() + " " + event.getMessage() + " " + List.of(parameters(event)));
        }

        private static Object[] parameters(LogRecord event) {
            return event.getParameters() == null ? new Object[0] : event.getParameters();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
