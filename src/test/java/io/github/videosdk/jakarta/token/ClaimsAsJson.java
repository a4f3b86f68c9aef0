package io.github.videosdk.jakarta.token;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Claims in one form, whichever library read them: JSON knows no difference between 2, 2L and 2.0. */
final class ClaimsAsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimsAsJson() {}

    /** What stands in the header of a token. */
    static Map<String, Object> inHeaderOf(String token) {
        return read(token, 0);
    }

    /** What stands in the payload of a token. */
    static Map<String, Object> inPayloadOf(String token) {
        return read(token, 1);
    }

    private static Map<String, Object> read(String token, int part) {
        try {
            return alike(JSON.readValue(HandMadeToken.decoded(token.split("\\.")[part]), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> alike(Map<String, ?> claims) {
        Map<String, Object> result = new TreeMap<>();
        claims.forEach((name, value) -> result.put(name, alike(value)));
        return result;
    }

    private static Object alike(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof Date date) {
            return alike(date.toInstant().getEpochSecond());
        }
        if (value instanceof Collection<?> items) {
            return List.of(items.stream().map(ClaimsAsJson::alike).toArray());
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> result = new TreeMap<>();
            members.forEach((name, item) -> result.put((String) name, alike(item)));
            return result;
        }
        return value;
    }
}
