package io.github.videosdk.jakarta.token;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A member of a JSON object whose value is text: what stands as it is in JSON is copied, and Nimbus writes the rest. */
record TextMember(String name, byte[] start) {

    TextMember(String name) {
        this(name, (",\"" + name + "\":\"").getBytes(StandardCharsets.US_ASCII));
    }

    void append(String text, AsciiBuffer json) {
        if (isPlain(text)) {
            json.append(start);
            json.append(text);
            json.append('"');
        } else {
            json.append(Json.further(Map.of(name, text)));
        }
    }

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
