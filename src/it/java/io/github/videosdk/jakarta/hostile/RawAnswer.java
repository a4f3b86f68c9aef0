package io.github.videosdk.jakarta.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back, each character one byte.
 *
 * @param head the status line and the headers, empty if there was nothing
 * @param rest what came after the first answer
 * @param isBroken whether it ended before its end
 */
record RawAnswer(String head, String body, String rest, boolean isBroken, boolean isSilence) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\r\\n\\x00]*");

    boolean isThere() {
        return !head.isEmpty();
    }

    /** 0 if there is no status line. */
    int status() {
        Matcher line = STATUS.matcher(lines().get(0));
        return line.matches() ? Integer.parseInt(line.group(1)) : 0;
    }

    boolean hasWellFormedHead() {
        return status() != 0
                && lines().stream()
                        .skip(1)
                        .allMatch(line -> HEADER.matcher(line).matches());
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return lines().stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    /** Whether it is from us, and not from the server that we are in. */
    boolean isOurs() {
        return header("X-Content-Type-Options").isPresent()
                || header("Content-Type").orElse("").startsWith("application/problem+json");
    }

    boolean claimsJson() {
        return header("Content-Type").orElse("").contains("json");
    }

    boolean isMeeting() {
        return (body + rest).contains("\"meetingId\"");
    }

    /** For counting. */
    String outcome() {
        if (!isThere()) {
            return isSilence ? "silence" : "closed";
        }
        return status() == 0 ? "no status" : status() + (isOurs() ? "" : " of the server");
    }

    boolean keepsConnection() {
        return isThere()
                && !isBroken
                && head.startsWith("HTTP/1.1")
                && !header("Connection").orElse("").equalsIgnoreCase("close");
    }

    String text() {
        return head + "\r\n" + body + rest;
    }

    private List<String> lines() {
        return head.strip().lines().toList();
    }
}
