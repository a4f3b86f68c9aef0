package io.github.videosdk.jakarta.hostile;

/** Texts, ids and JSON that somebody may have forgotten to think of. */
final class OddText {

    private OddText() {}

    /** At least one character, and no half of a surrogate pair. */
    static String any(Dice dice) {
        return switch (dice.below(5)) {
            case 0 ->
                dice.of(
                        "é",
                        "e\u0301",
                        "İ",
                        "ß",
                        "\u202egnp.exe",
                        "\ufeffx",
                        "\u200b",
                        "\u00a0",
                        "𝒯",
                        "👩‍👩‍👧",
                        "ﷺ",
                        "\u2028",
                        "\uffff",
                        "\u0085",
                        "x\u0000y",
                        "a\r\nSet-Cookie: a=b",
                        "\u001b[31m",
                        "\u007f");
            case 1 ->
                dice.of(
                        "../../etc/passwd",
                        "..",
                        ".",
                        "%2e%2e%2f",
                        "%00",
                        "%",
                        "%zz",
                        "a/b",
                        "a\\b",
                        "a;b",
                        "a?b",
                        "a#b",
                        "~",
                        "${jndi:ldap://127.0.0.1/a}",
                        "#{1+1}",
                        "<script>",
                        "' OR '1'='1",
                        "{0}",
                        "%s%n",
                        "\"",
                        "\\",
                        "\\u0000");
            case 2 -> dice.letters(1 + dice.below(200));
            case 3 -> codePoints(dice, 1 + dice.below(20));
            default -> dice.letters(4) + "-" + dice.letters(4) + "-" + dice.letters(4);
        };
    }

    private static String codePoints(Dice dice, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int point = dice.below(dice.of(0x80, 0x800, 0x10000, 0x110000));
            if (!Character.isBmpCodePoint(point) || !Character.isSurrogate((char) point)) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    static String quoted(String text, Dice dice) {
        StringBuilder json = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            boolean mustBeEscaped = each < ' ' || each == '"' || each == '\\';
            if (mustBeEscaped || Character.isSurrogate(each) || dice.oneIn(50)) {
                json.append("\\u%04x".formatted((int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }

    /** Well-formed, as a rule. */
    static String json(Dice dice) {
        return switch (dice.below(6)) {
            case 0 ->
                dice.of(
                        "null",
                        "true",
                        "false",
                        "0",
                        "-0",
                        "1e400",
                        "-1E-400",
                        "1e999999999",
                        "0.1",
                        "[]",
                        "{}",
                        "\"\"");
            case 1 -> "1".repeat(1 + dice.below(3_000));
            case 2 ->
                dice.of(
                        "\"\\ud800\"",
                        "\"\\udc00\\ud800\"",
                        "\"\\u0000\"",
                        "NaN",
                        "Infinity",
                        "01",
                        "+1",
                        "0x1",
                        "'a'");
            case 3 -> deep(dice, 200);
            case 4 -> "{" + quoted(any(dice), dice) + ":[" + json(dice) + "]}";
            default -> quoted(any(dice), dice);
        };
    }

    /** Nested as deep as fits into that many characters, and not always closed. */
    static String deep(Dice dice, int atMost) {
        int length = 2 + dice.below(atMost - 2);
        String open = dice.of("[", "{\"a\":", "[{\"a\":", "[[],");
        String close = open.equals("[") ? "]" : open.equals("{\"a\":") ? "}" : open.equals("[{\"a\":") ? "}]" : "]";
        int depth = Math.max(1, length / (open.length() + close.length()));
        return open.repeat(depth) + "1" + (dice.oneIn(6) ? "" : close.repeat(depth));
    }

    /** Percent-encoded here and there. */
    static String inUrl(String text, Dice dice) {
        StringBuilder url = new StringBuilder();
        for (char each : Draft.bytesOf(text).toCharArray()) {
            boolean isPlain =
                    each < 128 && Character.isLetterOrDigit(each) || each == '-' || each == '.' || each == '_';
            url.append(isPlain && !dice.oneIn(20) ? Character.toString(each) : "%%%02X".formatted((int) each));
        }
        return url.toString();
    }
}
