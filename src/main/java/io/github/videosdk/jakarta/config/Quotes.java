package io.github.videosdk.jakarta.config;

/** Quotation marks around a value, which {@code docker --env-file} hands on, as do a properties file and systemd. */
final class Quotes {

    private static final String OPENING = "\"'\u201c\u2018";
    private static final String CLOSING = "\"'\u201d\u2019";

    private Quotes() {}

    /** Without white space and quotation marks around it; marks that stand inside, too, belong to the value. */
    static String removedFrom(String text) {
        String bare = WhiteSpace.removedFrom(text);
        int kind = bare.length() < 2 ? -1 : OPENING.indexOf(bare.charAt(0));
        if (kind < 0 || bare.indexOf(CLOSING.charAt(kind), 1) != bare.length() - 1) {
            return bare;
        }
        return removedFrom(bare.substring(1, bare.length() - 1));
    }
}
