package io.github.videosdk.jakarta.config;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reference to another value, {@code ${name}}, which MicroProfile Config replaces. */
final class Expression {

    static final String UNRESOLVED = "holds an expression, ${...}, that cannot be resolved";

    private static final Pattern COMPLETE = Pattern.compile("\\$\\{[^{}]*}");

    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{([^{}:]*)}?");

    private Expression() {}

    /** Whether a source has one, which MicroProfile Config tries to replace, even if it never ends. */
    static boolean beginsIn(String raw) {
        return raw.contains("${");
    }

    /**
     * Whether the value is the raw text with its expressions removed, which is what Payara gives for ones that it cannot
     * resolve.
     */
    static boolean isDroppedFrom(String raw, String value) {
        return beginsIn(raw) && WITHOUT_DEFAULT.matcher(raw).replaceAll("").equals(value);
    }

    static Stream<String> namesIn(String raw) {
        return WITHOUT_DEFAULT.matcher(raw).results().map(reference -> reference.group(1));
    }

    /** Whether a value still has one, because nobody has replaced it. */
    static boolean remainsIn(String value) {
        return COMPLETE.matcher(value).find();
    }
}
