package io.github.videosdk.jakarta.config;

import io.github.videosdk.jakarta.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads one setting after the other and keeps what is wrong with them, so that all of it can be said at once. */
final class SettingsReader {

    private static final String MICROPROFILE_CONFIG =
            "MicroProfile Config (switch it on, or add io.smallrye.config:smallrye-config to the application)";

    private final SettingsSource source;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();

    SettingsReader(SettingsSource source) {
        this.source = source;
        source.unavailable().ifPresent(why -> problem(MICROPROFILE_CONFIG, why));
    }

    List<String> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    /** What has to be set right, without what was found there: fit for any eye. */
    Set<String> faults() {
        return faults;
    }

    void problem(Setting setting, String sentence) {
        problem(setting.spelledOut(), sentence);
    }

    /** What is found first about a setting is what is the matter with it. */
    private void problem(String fault, String sentence) {
        if (faults.add(fault)) {
            problems.add(sentence);
        }
    }

    void warning(ErrorCode code, String sentence) {
        warnings.add(code + ": " + sentence);
    }

    /** Empty, and a problem, if what is there cannot be read or refers to something that is not there. */
    Optional<SettingsSource.Found> find(Setting setting) {
        Optional<SettingsSource.Found> found = source.find(setting.key());
        Optional<String> fault = found.flatMap(SettingsReader::faultOf);
        fault.ifPresent(why -> problem(setting, setting.unusable(why)));
        return fault.isPresent() ? Optional.empty() : found;
    }

    private static Optional<String> faultOf(SettingsSource.Found found) {
        return found.fault()
                .or(() -> Expression.remainsIn(found.value()) ? Optional.of(Expression.UNRESOLVED) : Optional.empty());
    }

    /** Whether there is anything, usable or not. */
    boolean isSet(Setting setting) {
        return source.find(setting.key()).isPresent();
    }

    Optional<String> text(Setting setting) {
        return find(setting).map(found -> Quotes.removedFrom(found.value())).filter(text -> !text.isEmpty());
    }

    /** The value, or the default in place of one that the parser refuses with an {@link IllegalArgumentException}. */
    <T> T value(Setting setting, Function<String, T> parser) {
        Optional<String> found = text(setting);
        if (found.isPresent()) {
            try {
                return parser.apply(found.get());
            } catch (IllegalArgumentException refused) {
                problem(setting, setting.wrong(found.get()));
            }
        }
        return parser.apply(setting.defaultValue());
    }

    boolean flag(Setting setting) {
        return value(setting, Parsers::flag);
    }

    Set<String> list(Setting setting, Predicate<Set<String>> allowed) {
        return value(setting, text -> {
            Set<String> items = Parsers.items(text);
            Parsers.require(items, set -> !set.isEmpty() || text.isEmpty());
            return Parsers.require(items, allowed);
        });
    }

    /** A warning each, but for a rule of access that would not be in force: that is a problem. */
    void reportUnknownKeys() {
        for (String key : UnknownKeys.among(source.keys())) {
            String shown = Printable.of(key);
            if (UnknownKeys.isAccess(key)) {
                faults.add("videosdk.access.* (VIDEOSDK_ACCESS_*)");
                problems.add(
                        "There is no setting " + shown + "; access is ruled by " + UnknownKeys.accessSettings() + ".");
            } else {
                warning(ErrorCode.UNKNOWN_SETTING, "There is no setting " + shown + "; it is ignored.");
            }
        }
    }
}
