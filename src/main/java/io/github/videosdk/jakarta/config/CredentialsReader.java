package io.github.videosdk.jakarta.config;

import static io.github.videosdk.jakarta.config.Setting.API_KEY;
import static io.github.videosdk.jakarta.config.Setting.SECRET;
import static io.github.videosdk.jakarta.config.Setting.SECRET_FILE;
import static io.github.videosdk.jakarta.config.Setting.SECRET_KEY;
import static io.github.videosdk.jakarta.config.Setting.SECRET_PREVIOUS;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.CredentialText.Kind;
import io.github.videosdk.jakarta.config.SettingsSource.Found;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds key and secret wherever they may be set, and complains without showing them. */
final class CredentialsReader {

    /** Known to everybody, so that the offline mode needs no account; live mode refuses them. */
    static final String OFFLINE_API_KEY = "videosdk-jakarta-offline-api-key";

    static final String OFFLINE_SECRET = "videosdk-jakarta-offline-secret-which-everybody-knows";

    private static final String NO_PATH =
            "names no readable file (what was found is not shown, as it does not begin like a path)";
    private static final Pattern PATH = Pattern.compile("\\.{0,2}[/\\\\]|[A-Za-z]:[/\\\\]");

    private final SettingsReader settings;
    private final boolean offline;
    private final boolean isSigning;

    /**
     * Reads on behalf of somebody.
     *
     * @param isSigning whether the secret is going to be used; if not, a file that can be read only once is left alone
     */
    CredentialsReader(SettingsReader settings, boolean offline, boolean isSigning) {
        this.settings = settings;
        this.offline = offline;
        this.isSigning = isSigning;
    }

    Credentials read() {
        Optional<String> previous = tidy(SECRET_PREVIOUS);
        previous.filter(OFFLINE_SECRET::equals).ifPresent(known -> refuseInLiveMode(SECRET_PREVIOUS, "holds"));
        List<String> former = previous.stream().toList();
        Optional<String> apiKey = tidy(API_KEY);
        Optional<Supplier<Secrets>> secrets = secrets(former);
        if (offline && apiKey.isEmpty() && secrets.isEmpty()) {
            return new Credentials(OFFLINE_API_KEY, fixed(OFFLINE_SECRET, former));
        }
        if (apiKey.isEmpty() && !settings.isSet(API_KEY)) {
            settings.problem(API_KEY, API_KEY.missing());
        }
        if (secrets.isEmpty() && !isAnySecretSet()) {
            settings.problem(SECRET, SECRET.missing());
        }
        apiKey.filter(OFFLINE_API_KEY::equals).ifPresent(known -> refuseInLiveMode(API_KEY, "holds"));
        return new Credentials(apiKey.orElse(""), secrets.orElse(() -> new Secrets("", List.of())));
    }

    private Optional<Supplier<Secrets>> secrets(List<String> former) {
        Optional<String> file = settings.text(SECRET_FILE);
        Setting direct = settings.isSet(SECRET) ? SECRET : SECRET_KEY;
        if (file.isEmpty()) {
            if (settings.isSet(SECRET_FILE)) {
                settings.problem(SECRET_FILE, SECRET_FILE.empty());
            }
            Optional<String> secret = directSecret();
            secret.ifPresent(found -> inspect(found, direct, "holds"));
            return secret.map(found -> fixed(found, former));
        }
        if (settings.isSet(direct)) {
            settings.problem(
                    SECRET_FILE,
                    SECRET_FILE.unusable("and " + direct.spelledOut() + " are both set, but only one may be"));
            return Optional.empty();
        }
        return secretIn(file.get(), former);
    }

    private Optional<String> directSecret() {
        Optional<Found> secret = settings.find(SECRET);
        Optional<Found> secretKey = settings.find(SECRET_KEY);
        if (secret.isPresent() && secretKey.isPresent()) {
            return strongerOf(secret.get(), secretKey.get());
        }
        return tidy(secretKey.isPresent() ? SECRET_KEY : SECRET);
    }

    private Optional<String> strongerOf(Found secret, Found secretKey) {
        boolean sameRank = secret.ordinal() == secretKey.ordinal();
        if (sameRank && !Quotes.removedFrom(secret.value()).equals(Quotes.removedFrom(secretKey.value()))) {
            settings.problem(
                    SECRET,
                    SECRET.unusable("and " + SECRET_KEY.spelledOut()
                            + " hold different values and neither source outranks the other"));
            return Optional.empty();
        }
        return tidy(secretKey.ordinal() > secret.ordinal() ? SECRET_KEY : SECRET);
    }

    private Optional<Supplier<Secrets>> secretIn(String name, List<String> former) {
        try {
            Path file = Path.of(name);
            boolean isReadOnce = SecretFile.isReadOnce(file);
            if (isReadOnce && !isSigning) {
                return Optional.of(CredentialsReader::leftAlone);
            }
            CredentialText found = SecretFile.read(file);
            String secret = found.value();
            if (secret.isEmpty()) {
                settings.problem(SECRET_FILE, SECRET_FILE.unusable("names a file that is empty"));
                return Optional.empty();
            }
            inspect(secret, SECRET_FILE, "names a file with");
            if (found.isUnwrapped()) {
                warnOfWrapping("The secret in " + SECRET_FILE.spelledOut());
            }
            return Optional.of(
                    isReadOnce ? fixed(secret, former) : new SecretFile(file, secret, former, System::nanoTime));
        } catch (CredentialText.Unfit unfit) {
            settings.problem(
                    SECRET_FILE,
                    SECRET_FILE.unusable("names \"" + Printable.of(name) + "\", which " + unfit.getMessage()));
            return Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            settings.problem(SECRET_FILE, isPath(name) ? SECRET_FILE.wrong(name) : SECRET_FILE.unusable(NO_PATH));
            return Optional.empty();
        }
    }

    /** What does not begin like one may be the secret itself, pasted into the wrong place. */
    private static boolean isPath(String name) {
        return PATH.matcher(name).lookingAt();
    }

    private boolean isAnySecretSet() {
        return List.of(SECRET, SECRET_KEY, SECRET_FILE).stream().anyMatch(settings::isSet);
    }

    /** Without what surrounds it, which is a slip that is better said than refused. */
    private Optional<String> tidy(Setting setting) {
        Optional<Found> found = settings.find(setting);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String written = found.get().value();
        try {
            CredentialText text = CredentialText.of(written, setting == API_KEY ? Kind.API_KEY : Kind.SECRET);
            if (text.value().isEmpty()) {
                settings.problem(setting, setting.empty());
                return Optional.empty();
            }
            warnOfSurroundings(setting, written, text);
            return Optional.of(text.value());
        } catch (CredentialText.Unfit unfit) {
            settings.problem(setting, setting.unusable(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private void warnOfSurroundings(Setting setting, String written, CredentialText text) {
        if (text.isUnwrapped()) {
            warnOfWrapping(setting.spelledOut());
        } else if (!text.value().equals(written)) {
            settings.warning(
                    ErrorCode.WHITE_SPACE, setting.spelledOut() + " has white space around it, which was removed.");
        }
    }

    private void warnOfWrapping(String what) {
        settings.warning(
                ErrorCode.WRAPPED_VALUE,
                what + " has quotation marks or a name around it, which were removed: write the value alone.");
    }

    private void inspect(String secret, Setting setting, String how) {
        if (Secrets.isShort(secret)) {
            settings.warning(
                    ErrorCode.SHORT_SECRET,
                    "The secret is shorter than " + Secrets.LONG_ENOUGH
                            + " bytes, which makes it easier to guess; VideoSDK hands out 64 characters.");
        }
        if (secret.equals(OFFLINE_SECRET)) {
            refuseInLiveMode(setting, how);
        }
    }

    private void refuseInLiveMode(Setting setting, String how) {
        if (!offline) {
            settings.problem(
                    setting,
                    setting.unusable(how + " the public one of the offline mode, which anybody could sign with"));
        }
    }

    private static Secrets leftAlone() {
        throw new IllegalStateException("whoever does not sign has no secret");
    }

    private static Supplier<Secrets> fixed(String secret, List<String> former) {
        Secrets secrets = new Secrets(secret, former);
        return () -> secrets;
    }
}
