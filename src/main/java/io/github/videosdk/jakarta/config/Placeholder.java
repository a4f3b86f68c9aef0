package io.github.videosdk.jakarta.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What samples and templates have in place of a key or secret. VideoSDK's own look like none of these. */
final class Placeholder {

    static final String FOUND = "holds a placeholder, not a value of your own";

    /** A placeholder of a document, a template or a shell that nobody has filled in. */
    private static final Pattern BRACKETED =
            Pattern.compile("<.*>|\\[.*]|\\{.*}|\\$\\(.*\\)|%.*%|@.*@", Pattern.DOTALL);

    private static final Pattern SHELL_VARIABLE = Pattern.compile("\\$\\w*(?:key|secret|videosdk)\\w*");
    private static final Pattern FILLER = Pattern.compile("[x*.?_#\u2026-]{3,64}");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DASHBOARD = Pattern.compile(".*\\bvideosdk\\.live\\b.*", Pattern.DOTALL);
    private static final Set<String> WHOLE = Set.of(
            "null", "undefined", "nil", "none", "todo", "tbd", "changeme", "change me", "replaceme", "replace me");
    private static final Set<String> TELLING = Set.of("your", "here", "placeholder");
    private static final Set<String> COMPOUNDS = Set.of("apikey", "secretkey", "apisecret", "videosdk");
    private static final Set<String> NAMES = Set.of(
            "videosdk",
            "video",
            "sdk",
            "rtc",
            "live",
            "app",
            "react",
            "next",
            "public",
            "vite",
            "expo",
            "api",
            "secret",
            "key",
            "keys",
            "id",
            "value",
            "string",
            "apikey",
            "secretkey",
            "apisecret");

    private Placeholder() {}

    static boolean is(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = Stream.of(SEPARATORS.split(lower))
                .filter(word -> !word.isEmpty())
                .toList();
        return BRACKETED.matcher(lower).matches()
                || SHELL_VARIABLE.matcher(lower).matches()
                || FILLER.matcher(lower).matches()
                || DASHBOARD.matcher(lower).matches()
                || WHOLE.contains(String.join(" ", words))
                || words.stream().anyMatch(Placeholder::isTelling)
                || isName(words);
    }

    private static boolean isTelling(String word) {
        return TELLING.contains(word) || word.startsWith("your");
    }

    /** Such as {@code VIDEOSDK_API_KEY}, where the name stands in place of the value. */
    private static boolean isName(List<String> words) {
        return NAMES.containsAll(words) && (words.size() > 1 || words.stream().anyMatch(COMPOUNDS::contains));
    }
}
