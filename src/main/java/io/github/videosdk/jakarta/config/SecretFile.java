package io.github.videosdk.jakarta.config;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A secret in a file, as Kubernetes mounts it. A caller looks at the file again at most every ten seconds, so there is
 * no thread; a file that cannot be used leaves the secret as it was.
 */
final class SecretFile implements Supplier<Secrets> {

    private static final System.Logger LOG = System.getLogger(SecretFile.class.getPackageName());
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();
    private static final int MOST_BYTES = 4096;

    private final Path file;
    private final List<String> configuredFormer;
    private final LongSupplier nanoTime;
    private final AtomicLong lookedAt;
    private volatile Secrets secrets;

    SecretFile(Path file, String first, List<String> configuredFormer, LongSupplier nanoTime) {
        this.file = file;
        this.configuredFormer = configuredFormer;
        this.nanoTime = nanoTime;
        this.lookedAt = new AtomicLong(nanoTime.getAsLong());
        this.secrets = new Secrets(first, configuredFormer);
    }

    /** What is in the file cannot be a secret. The message says why, and nothing of what is there. */
    static final class Unfit extends IOException {

        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }

    /** The text of the file without white space around it. */
    static String read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new Unfit("is larger than " + MOST_BYTES + " bytes");
        }
        String secret = WhiteSpace.removedFrom(Files.readString(file));
        if (secret.chars().anyMatch(Character::isISOControl)) {
            throw new Unfit("holds more than one line or another control character");
        }
        return secret;
    }

    @Override
    public Secrets get() {
        long before = lookedAt.get();
        long now = nanoTime.getAsLong();
        if (now - before >= INTERVAL && lookedAt.compareAndSet(before, now)) {
            lookAgain();
        }
        return secrets;
    }

    private void lookAgain() {
        try {
            String found = read(file);
            if (found.isEmpty()) {
                keepFormer("is empty now");
            } else if (found.equals(CredentialsReader.OFFLINE_SECRET)) {
                keepFormer("holds the public secret of the offline mode now");
            } else if (!secrets.isCurrent(found)) {
                secrets = secrets.replacedBy(found, configuredFormer);
                LOG.log(INFO, "{0} has changed; the new secret signs from now on", Setting.SECRET_FILE.key());
            }
        } catch (Unfit unfit) {
            keepFormer(unfit.getMessage() + " now");
        } catch (IOException unreadable) {
            keepFormer("cannot be read now");
        }
    }

    private static void keepFormer(String why) {
        LOG.log(
                WARNING,
                "{0}: {1} {2}; the former secret stays in force",
                ErrorCode.SECRET_FILE,
                Setting.SECRET_FILE.key(),
                why);
    }
}
