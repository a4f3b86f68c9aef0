package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipe gives its content once, and opening it once more waits for ever. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecretPipeTest {

    @TempDir
    Path directory;

    private Path pipe;

    @BeforeEach
    void make() throws IOException, InterruptedException {
        pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void pipe_isReadOnceAtTheStart() throws Exception {
        CompletableFuture<Void> writer = write(SomeAccount.SECRET + "\n");
        VideoSdkConfig config = VideoSdkConfig.from(new MapSource(settings()));
        writer.get(30, TimeUnit.SECONDS);

        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
        assertThat(config.secrets()).isSameAs(config.secrets());
    }

    @Test
    void emptyPipe_isReported() throws Exception {
        CompletableFuture<Void> writer = write("");
        VideoSdkConfig config = VideoSdkConfig.from(new MapSource(settings()));
        writer.get(30, TimeUnit.SECONDS);

        assertThat(config.problems()).singleElement().asString().contains("names a file that is empty");
    }

    /** Otherwise the listener would take what the beans are to sign with. */
    @Test
    void pipe_isLeftToTheOneWhoSigns() {
        VideoSdkConfig routing = VideoSdkConfig.forRouting(new MapSource(settings()));

        assertThat(routing.problems()).isEmpty();
        assertThat(routing.isUsable()).isTrue();
    }

    @Test
    void fileThatBecomesAPipe_isNotOpened() throws IOException {
        AtomicLong nanos = new AtomicLong();
        SecretFile secrets = new SecretFile(pipe, SomeAccount.SECRET, List.of(), nanos::get);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(SomeAccount.verifying(secrets.get())).containsExactly(SomeAccount.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdin", "/dev/fd/3", "/proc/self/fd/0", "/proc/self/../self/fd/3", "/dev/null"})
    void whatAProcessIsHanded_isReadOnce(String name) {
        assertThat(SecretFile.isReadOnce(Path.of(name))).isTrue();
    }

    @Test
    void fileThroughLinks_isReadAgain() throws IOException {
        Path data = Files.createDirectory(directory.resolve("..2026_11_28"));
        Files.writeString(data.resolve("secret"), SomeAccount.SECRET);
        Path current = Files.createSymbolicLink(directory.resolve("..data"), data);
        Path file = Files.createSymbolicLink(directory.resolve("secret"), current.resolve("secret"));

        assertThat(SecretFile.isReadOnce(file)).isFalse();
        assertThat(SecretFile.isReadOnce(directory)).isFalse();
        assertThat(SecretFile.isReadOnce(directory.resolve("none"))).isFalse();
    }

    private CompletableFuture<Void> write(String content) {
        return CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(pipe, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Map<String, String> settings() {
        return Map.of("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-file", pipe.toString());
    }
}
