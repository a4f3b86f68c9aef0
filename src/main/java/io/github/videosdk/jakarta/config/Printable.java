package io.github.videosdk.jakarta.config;

/** What somebody else wrote, made fit for one line of a message. */
public final class Printable {

    private static final int MOST = 80;

    private Printable() {}

    /**
     * Shortens a text, and spells out what would not be seen or would end the line.
     *
     * @param text whatever somebody else wrote
     * @return at most 80 characters, plus what spelling out takes, plus dots if there were more
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MOST).forEach(point -> append(line, point));
        return text.codePointCount(0, text.length()) > MOST ? line + "..." : line.toString();
    }

    private static void append(StringBuilder line, int point) {
        if (isUnprintable(point)) {
            line.append(String.format("\\u%04x", point));
        } else {
            line.appendCodePoint(point);
        }
    }

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
