package io.github.videosdk.jakarta.config;

import io.github.videosdk.jakarta.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** SmallRye Config throws where a value names another one, as in {@code ${db.password}}, that is not there. */
    Optional<SettingsSource.Found> find(Setting setting) {
        try {
            return source.find(setting.key());
        } catch (NoSuchElementException unresolved) {
            problem(setting, setting.unusable("holds an expression, ${...}, that cannot be resolved"));
            return Optional.empty();
        }
    }

    Optional<String> text(Setting setting) {
        return find(setting).map(found -> found.value().strip()).filter(text -> !text.isEmpty());
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
            Set<String> items = Stream.of(text.split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Parsers.require(items, set -> !set.isEmpty() || text.isEmpty());
            return Collections.unmodifiableSet(Parsers.require(items, allowed));
        });
    }

    /** SmallRye lists an environment name in dots too, which is no further setting. */
    void warnOfUnknownKeys() {
        Set<String> keys = source.keys();
        keys.stream()
                .filter(key -> key.startsWith("videosdk.") && !Setting.isKnown(key))
                .filter(key -> !(Setting.isKnownInEnvironment(key) && keys.contains(Setting.environmentName(key))))
                .sorted()
                .forEach(key -> warning(
                        ErrorCode.UNKNOWN_SETTING, "There is no setting " + Printable.of(key) + "; it is ignored."));
    }
}
