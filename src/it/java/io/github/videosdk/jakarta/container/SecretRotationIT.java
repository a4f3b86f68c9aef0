package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The file of the secret is replaced while meetings are being made, and nobody is refused. */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecretRotationIT {

    private static final String FORMER_SECRET = "former-secret-0123456789abcdef0123456789abcdef";
    private static final String NEW_SECRET = "newest-secret-0123456789abcdef0123456789abcdef";
    private static final Path FILE = writtenTo(newFile(), FORMER_SECRET);
    private static final int CLIENTS = 4;

    /** 10 s of it are promised, counted from the next request. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @ArquillianResource
    URL url;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                "rotating",
                Map.of(
                        "videosdk.mode",
                        "offline",
                        "videosdk.api-key",
                        HostWar.API_KEY,
                        "videosdk.secret-file",
                        FILE.toString()));
    }

    private static Path newFile() {
        try {
            Path file = Files.createTempFile("secret", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All at once, as orchestrators replace such files. */
    private static Path writtenTo(Path file, String secret) {
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), secret + "\n");
            return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isSignedWith(String secret, String token) {
        try {
            new JwtConsumerBuilder()
                    .setVerificationKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)))
                    .build()
                    .processToClaims(token);
            return true;
        } catch (InvalidJwtException otherwise) {
            return false;
        }
    }

    private static Answer create(Client client, String token) {
        return client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"}");
    }

    private void makeMeetings() {
        Client client = new Client(url);
        while (!isOver.get()) {
            Answer token = client.get("videosdk/get-token");
            statuses.add(token.status());
            statuses.add(create(client, token.text("token")).status());
        }
    }

    private String firstTokenSignedWith(String secret, Client client) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String token = client.token();
        while (!isSignedWith(secret, token) && System.nanoTime() < end) {
            token = client.token();
        }
        return token;
    }

    @Test
    void replacedFile_isInForceSoonAndNoRequestIsRefused() {
        Client client = new Client(url);
        String former = client.token();
        ExecutorService crowd = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<Void>> clients = Stream.generate(
                        () -> CompletableFuture.runAsync(this::makeMeetings, crowd))
                .limit(CLIENTS)
                .toList();

        writtenTo(FILE, NEW_SECRET);
        String newest = firstTokenSignedWith(NEW_SECRET, client);
        isOver.set(true);
        clients.forEach(CompletableFuture::join);
        crowd.shutdown();

        assertThat(isSignedWith(FORMER_SECRET, former)).isTrue();
        assertThat(isSignedWith(NEW_SECRET, newest)).isTrue();
        assertThat(create(client, former).status()).isEqualTo(200);
        assertThat(create(client, newest).status()).isEqualTo(200);
        assertThat(statuses).hasSizeGreaterThan(100).containsOnly(200);
    }
}
