package io.github.videosdk.jakarta.config;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key or secret as somebody has written it, in a setting or in a file.
 *
 * @param value without white space, quotation marks and its own name around it; possibly empty
 * @param isUnwrapped whether there were quotation marks, or its name
 */
record CredentialText(String value, boolean isUnwrapped) {

    /** A line of an {@code .env} file, a shell script or a properties file. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?:(?:export|set|setx)\\s+|\\$env:)?([\\w.-]*videosdk[\\w.-]*)\\s*[=:](.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Which of the two a text is to be. */
    enum Kind {
        API_KEY,
        SECRET;

        private boolean isNamed(String name) {
            String upper = name.toUpperCase(Locale.ROOT);
            boolean isSecret = upper.contains("SECRET") && !upper.contains("FILE");
            return this == SECRET ? isSecret : upper.contains("KEY") && !upper.contains("SECRET");
        }
    }

    /** The text is neither a key nor a secret. The message says why, and nothing of what is there. */
    static final class Unfit extends IOException {

        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }

    static CredentialText of(String written, Kind kind) throws Unfit {
        String text = Quotes.removedFrom(written);
        Matcher assignment = ASSIGNMENT.matcher(text);
        String value = assignment.matches() ? assigned(assignment, kind) : text;
        return new CredentialText(requireFit(value), !value.equals(WhiteSpace.removedFrom(written)));
    }

    private static String assigned(Matcher assignment, Kind kind) throws Unfit {
        requireOneLine(assignment.group(2).strip());
        if (!kind.isNamed(assignment.group(1))) {
            throw new Unfit("holds the assignment of another setting");
        }
        return Quotes.removedFrom(assignment.group(2));
    }

    private static String requireFit(String value) throws Unfit {
        requireOneLine(value);
        if (Expression.remainsIn(value)) {
            throw new Unfit(Expression.UNRESOLVED);
        }
        if (Placeholder.is(value)) {
            throw new Unfit(Placeholder.FOUND);
        }
        return value;
    }

    private static void requireOneLine(String value) throws Unfit {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Unfit("holds a line break or another control character");
        }
    }

    @Override
    public String toString() {
        return "CredentialText[not shown]";
    }
}
