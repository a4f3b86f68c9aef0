package io.github.videosdk.jakarta.bench.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page whose tables the runs write, between markers. */
final class Readme {

    private static final String END = "<!-- end -->";

    private Readme() {}

    static boolean hasPlace(String page, String form) {
        return page.contains(begin(form));
    }

    /** The page with this form's part replaced. */
    static String withFigures(String page, String form, String part) {
        Pattern place = Pattern.compile("(?s)" + Pattern.quote(begin(form)) + ".*?" + Pattern.quote(END));
        return place.matcher(page).replaceFirst(Matcher.quoteReplacement(begin(form) + "\n\n" + part + END));
    }

    private static String begin(String form) {
        return "<!-- figures: " + form + " -->";
    }
}
