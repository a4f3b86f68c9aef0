package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.silence.Leak;
import io.github.videosdk.jakarta.silence.LeakSearch;
import io.github.videosdk.jakarta.silence.SeenTokens;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever the tests ask, no answer tells of the account, and one that tells of an error tells nothing else. */
final class ErrorAnswers {

    private static final LeakSearch SEARCH = LeakSearch.forAllSecrets();
    private static final Pattern OUR_CLASS =
            Pattern.compile("io\\.github\\.videosdk\\.jakarta\\.(?!container\\.host\\.)[\\w.$]*[A-Z]");
    private static final Pattern FRAME = Pattern.compile("\\bat [\\w.$/]+\\([\\w.]+(?::\\d+)?\\)");

    private ErrorAnswers() {}

    /** The failure tells what kind of thing was in the answer, and not the answer. */
    static void check(int status, String headersAndBody, String question) {
        SeenTokens.noteAllIn(headersAndBody);
        if (headersAndBody.contains(VideoSdkStandIn.PRIVATE)) {
            throw new AssertionError(question + " was answered with what VideoSDK says of the account");
        }
        if (status < 400) {
            return;
        }
        Set<Leak> leaks = SEARCH.leaksIn(headersAndBody);
        if (!leaks.isEmpty()) {
            throw new AssertionError(question + " was answered " + status + " with " + leaks);
        }
        boolean hasTrace =
                isOurs(headersAndBody) && FRAME.matcher(headersAndBody).find();
        if (hasTrace || OUR_CLASS.matcher(headersAndBody).find()) {
            throw new AssertionError(question + " was answered " + status + " with a class of ours or a stack trace");
        }
    }

    /** Open Liberty shows a trace of its own for some paths, before any filter sees them. */
    private static boolean isOurs(String headersAndBody) {
        return headersAndBody.contains("nosniff");
    }
}
