package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.token.Refusal.require;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.videosdk.jakarta.TokenRefusedException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/** JSON of any kind, as Nimbus reads and writes it. */
final class Json {

    private Json() {}

    /** The object without its closing brace, so that members can follow. */
    static byte[] open(Map<String, Object> members) {
        String object = JSONObjectUtils.toJSONString(members);
        return object.substring(0, object.length() - 1).getBytes(StandardCharsets.UTF_8);
    }

    /** The members as they follow others. */
    static byte[] further(Map<String, ?> members) {
        String object = JSONObjectUtils.toJSONString(members);
        return ("," + object.substring(1, object.length() - 1)).getBytes(StandardCharsets.UTF_8);
    }

    /** Only an object, of which no member stands twice; Nimbus would make one of a list of pairs, too. */
    static Map<String, Object> read(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        require(text.stripLeading().startsWith("{"), MALFORMED);
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException | RuntimeException noJson) {
            throw new TokenRefusedException(MALFORMED);
        }
    }
}
