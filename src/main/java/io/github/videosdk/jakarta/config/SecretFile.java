package io.github.videosdk.jakarta.config;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A secret in a file, as Kubernetes mounts it. A caller looks at the file again at most every ten seconds, so there is
 * no thread; a file that cannot be used leaves the secret as it was.
 *
 * <p>A file may be caught half written. So it has to stay the same while it is read, and a short secret does not replace
 * a long one until two looks in a row have found it.
 */
final class SecretFile implements Supplier<Secrets> {

    private static final System.Logger LOG = System.getLogger(SecretFile.class.getPackageName());
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    /** A short secret replaced within this time is taken for a half-written one and does not verify afterwards. */
    private static final long PROBATION = Duration.ofSeconds(60).toNanos();

    private final Path file;
    private final List<String> configuredFormer;
    private final LongSupplier nanoTime;
    private final FileLook.Content content;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long lookedAt;
    private volatile Secrets secrets;
    private long inForceSince;
    private Optional<FileLook> awaited = Optional.empty();

    SecretFile(Path file, String first, List<String> configuredFormer, LongSupplier nanoTime) {
        this(file, first, configuredFormer, nanoTime, FileLook::bytesOf);
    }

    SecretFile(
            Path file, String first, List<String> configuredFormer, LongSupplier nanoTime, FileLook.Content content) {
        this.file = file;
        this.configuredFormer = configuredFormer;
        this.nanoTime = nanoTime;
        this.content = content;
        this.lookedAt = nanoTime.getAsLong();
        this.inForceSince = lookedAt;
        this.secrets = new Secrets(first, configuredFormer);
    }

    /**
     * Whether a file gives its content only once: a pipe, a socket or a device, or whatever this process was handed under
     * {@code /proc/self/fd}.
     */
    static boolean isReadOnce(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith("/proc")
                || path.startsWith("/dev/fd")
                || path.startsWith("/dev/stdin")
                || Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** The secret in the file when the application starts. */
    static CredentialText read(Path file) throws IOException {
        return FileLook.secretIn(FileLook.bytesOf(file));
    }

    @Override
    public Secrets get() {
        long now = nanoTime.getAsLong();
        if (now - lookedAt >= INTERVAL && looking.tryLock()) {
            try {
                lookAgainAt(now);
            } finally {
                looking.unlock();
            }
        }
        return secrets;
    }

    /** Not if another thread has just done so. */
    private void lookAgainAt(long now) {
        if (now - lookedAt >= INTERVAL) {
            lookedAt = now;
            Optional<FileLook> previousLook = awaited;
            awaited = Optional.empty();
            look().ifPresent(found -> consider(found, previousLook, now));
        }
    }

    private Optional<FileLook> look() {
        try {
            Optional<FileLook> found = FileLook.at(file, content);
            if (found.isEmpty()) {
                keepFormer("is being written now");
            }
            return found;
        } catch (CredentialText.Unfit unfit) {
            keepFormer(unfit.getMessage() + " now");
        } catch (IOException unreadable) {
            keepFormer("cannot be read now");
        }
        return Optional.empty();
    }

    private void consider(FileLook found, Optional<FileLook> previousLook, long now) {
        if (found.text().isEmpty()) {
            keepFormer("is empty now");
        } else if (found.text().equals(CredentialsReader.OFFLINE_SECRET)) {
            keepFormer("holds the public secret of the offline mode now");
        } else if (secrets.isCurrent(found.text())) {
            return;
        } else if (isSuspect(found) && !previousLook.equals(Optional.of(found))) {
            awaited = Optional.of(found);
            keepFormer("holds fewer than " + Secrets.LONG_ENOUGH + " bytes now, perhaps half of a secret");
        } else {
            adopt(found.text(), now);
        }
    }

    private boolean isSuspect(FileLook found) {
        return Secrets.isShort(found.text()) && !secrets.isShort();
    }

    private void adopt(String secret, long now) {
        boolean keepsVerifying = !secrets.isShort() || now - inForceSince >= PROBATION;
        secrets = secrets.replacedBy(secret, configuredFormer, keepsVerifying);
        inForceSince = now;
        LOG.log(INFO, "{0} has changed; the new secret signs from now on", Setting.SECRET_FILE.key());
        if (secrets.isShort()) {
            LOG.log(
                    WARNING,
                    "{0}: the new secret in {1} is shorter than {2} bytes, which makes it easier to guess",
                    ErrorCode.SHORT_SECRET,
                    Setting.SECRET_FILE.key(),
                    Secrets.LONG_ENOUGH);
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
