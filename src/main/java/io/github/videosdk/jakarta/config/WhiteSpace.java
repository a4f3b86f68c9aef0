package io.github.videosdk.jakarta.config;

/** What an editor, a shell or a web page leaves around a key or secret, and nobody sees. */
final class WhiteSpace {

    private WhiteSpace() {}

    /** Without it: spaces of every width, line breaks, and what has no width at all, such as the mark that a file begins with. */
    static String removedFrom(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(char next) {
        return Character.isWhitespace(next)
                || Character.isSpaceChar(next)
                || Character.getType(next) == Character.FORMAT;
    }
}
