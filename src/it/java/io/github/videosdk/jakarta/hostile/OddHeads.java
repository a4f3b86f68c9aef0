package io.github.videosdk.jakarta.hostile;

import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;

/** Request lines and headers that nobody sends, except somebody. */
final class OddHeads {

    private OddHeads() {}

    static Draft withOddHeaders(Draft draft, Dice dice) {
        for (int more = dice.below(4); more >= 0; more--) {
            addOddHeader(draft, dice);
        }
        return draft.wire(Wire.ALONE).expectNothingCertain();
    }

    private static void addOddHeader(Draft draft, Dice dice) {
        String text = Draft.bytesOf(OddText.any(dice)).replaceAll("[\\r\\n\\x00]", "");
        switch (dice.below(12)) {
            case 0 ->
                draft.header("Accept", dice.of("text/html", ";q=x", "a/b;q=9", "*", "/", "application/json;q=0", text));
            case 1 ->
                draft.header(
                        dice.of("Accept-Language", "Accept-Charset", "Accept-Encoding"), dice.of("*;q=x", ";;", text));
            case 2 ->
                draft.header(
                        "Cookie",
                        dice.of("$Version=1; a=\"b", "=;=;", "a=" + text, ";".repeat(500), "JSESSIONID=../x"));
            case 3 -> draft.header("Origin", dice.of("null", "https://app.example", "https://app.example.evil", text));
            case 4 ->
                draft.header(
                        dice.of("Range", "If-Match", "If-None-Match", "If-Modified-Since", "Date"),
                        dice.of("*", "bytes=0-", text));
            case 5 -> draft.header("Content-Encoding", dice.of("gzip", "deflate", "br", "x", text));
            case 6 -> draft.header("Expect", dice.of("100-continue", "200-ok", ""));
            case 7 ->
                draft.header(
                        dice.of(
                                "X-HTTP-Method-Override",
                                "X-Forwarded-For",
                                "X-Forwarded-Host",
                                "X-Forwarded-Proto",
                                "Forwarded"),
                        dice.of("GET", "DELETE", "127.0.0.1", "for=\"[::1", text));
            case 8 ->
                draft.header(
                        "Authorization",
                        dice.of("", "Bearer", "Bearer  ", "Basic", "Basic " + text, "Digest x", "a.b", text));
            case 9 -> draft.header("X-" + dice.letters(3), "x".repeat(dice.of(1_000, 6_000, 9_000, 70_000)));
            case 10 -> {
                for (int each = dice.of(50, 150, 1_100); each > 0; each--) {
                    draft.header("X-" + each, "1");
                }
            }
            default ->
                draft.line(dice.of(
                        "X",
                        ":",
                        ": x",
                        " X: folded",
                        "X : y",
                        "X\u0000: y",
                        "X: y\u0000z",
                        "X: a\rb",
                        "X\u00e9: y",
                        "(): y",
                        "X:",
                        "Host: other",
                        "Host:",
                        "Content-Type: application/json",
                        "Idempotency-Key: ",
                        "Upgrade: websocket",
                        "Connection: close, x",
                        "Connection: Content-Length",
                        "Proxy-Authorization: x",
                        "Content-Length : 0"));
        }
    }

    static Draft withOddTarget(Draft draft, Target target, Dice dice) {
        if (dice.oneIn(4)) {
            return withOddRequestLine(draft, target, dice);
        }
        String endpoint =
                dice.of("get-token", "create-meeting", "validate-meeting/" + target.roomId(), "createMeeting");
        String base = target.base().getRawPath();
        String path = dice.of(
                base + "videosdk/" + respelled(endpoint, dice),
                base + "videosdk/" + endpoint
                        + dice.of("//", "/.", "/..", "/x", ";x=1", ";", "%2f", "%00", "%20", ".", "~", "#x", "\\"),
                base + dice.of("/", "./", "x/../", "%2e/", ";x/", "..;/", "\\") + "videosdk/" + endpoint,
                base + "videosdk" + dice.of("//", "/./", "/;x/", "%2f", "/x/../", "\\", "/%2e%2e/videosdk/", "/..;/")
                        + endpoint,
                base + "videosdk-jakarta-internal" + dice.of("", "/", "/videosdk-jakarta-create-meeting", "/x", "//"),
                base + "VIDEOSDK/" + endpoint,
                base + "videosdk/validate-meeting/" + OddText.inUrl(OddText.any(dice), dice)
                        + dice.of("", "/", ";x", "/x"),
                base + "videosdk/validate-meeting/"
                        + dice.of("%2e%2e", "..", "%c0%ae", "%ff", "%", "%zz", "%252e", "a%2fb", "a%5cb"),
                base + "videosdk/validate-meeting/" + "x".repeat(dice.of(128, 129, 5_000, 20_000)));
        return draft.method(method(dice)).target(path).wire(Wire.ALONE).expectNothingCertain();
    }

    private static String respelled(String endpoint, Dice dice) {
        int at = dice.below(endpoint.length());
        char each = endpoint.charAt(at);
        String other = dice.of(
                "%%%02x".formatted((int) each),
                "%%25%02x".formatted((int) each),
                "%u00" + Integer.toHexString(each),
                Character.toString(each ^ 0x20),
                "%c1%" + Integer.toHexString(each),
                "\u00e9",
                "%C3%A9");
        return endpoint.substring(0, at) + other + endpoint.substring(at + 1);
    }

    private static String method(Dice dice) {
        return dice.of(
                "GET",
                "POST",
                "POST",
                "HEAD",
                "OPTIONS",
                "PUT",
                "DELETE",
                "PATCH",
                "TRACE",
                "get",
                "Post",
                "PROPFIND",
                "X",
                "GET\u0000",
                "G".repeat(3_000),
                "\u00e9",
                "M-SEARCH",
                "(",
                "POSTX");
    }

    private static Draft withOddRequestLine(Draft draft, Target target, Dice dice) {
        String path = target.base().getRawPath() + "videosdk/get-token";
        draft.method(dice.of("GET", "POST", "OPTIONS"));
        draft.target(dice.of(
                "*",
                "",
                "//" + path,
                "http://other" + path,
                target.base().resolve(path).toString(),
                "http://",
                "other:80",
                path + " x",
                path + "\t",
                "\t" + path,
                path + "?",
                path + "?\u00e9",
                path + "?a=<>\"{}|^`",
                "?" + path,
                path.substring(1)));
        draft.version(dice.of(
                "HTTP/1.1",
                "HTTP/1.1",
                "HTTP/1.0",
                "HTTP/1.2",
                "HTTP/9.9",
                "HTTP/1.1 ",
                "http/1.1",
                "HTTP/",
                "HTTP/1.1x",
                "X",
                ""));
        if (dice.oneIn(3)) {
            draft.withoutHeader("Host");
        }
        return draft.newLine(dice.of("\r\n", "\r\n", "\n", "\r\n "))
                .wire(Wire.UNSURE)
                .expectNothingCertain();
    }
}
