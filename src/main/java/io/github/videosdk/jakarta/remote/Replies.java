package io.github.videosdk.jakarta.remote;

import static io.github.videosdk.jakarta.UpstreamException.Kind.FAILING;
import static io.github.videosdk.jakarta.UpstreamException.Kind.KEY_REFUSED;
import static io.github.videosdk.jakarta.UpstreamException.Kind.RATE_LIMITED;
import static io.github.videosdk.jakarta.UpstreamException.Kind.REJECTED;
import static io.github.videosdk.jakarta.UpstreamException.Kind.UNREACHABLE;

import io.github.videosdk.jakarta.UpstreamException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The one place where VideoSDK's statuses and bodies become results and exceptions. */
final class Replies {

    private final JsonProvider json;

    Replies(JsonProvider json) {
        this.json = json;
    }

    JsonObject read(Reply reply) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return object(reply);
        }
        if (status == 401 || status == 403) {
            throw failure(KEY_REFUSED, "VideoSDK does not accept our API key and secret", reply);
        }
        if (status == 407) {
            throw failure(UNREACHABLE, "the proxy before VideoSDK demands a login that it accepts", reply);
        }
        if (status == 429) {
            throw failure(RATE_LIMITED, "VideoSDK limits our rate", reply);
        }
        if (status >= 400 && status < 500) {
            throw failure(REJECTED, "VideoSDK declined the request", reply);
        }
        throw failure(FAILING, "VideoSDK failed", reply);
    }

    /** Parsers differ in what they throw, and some let a deep nest overflow the stack. */
    private JsonObject object(Reply reply) {
        try (JsonReader reader = json.createReader(new StringReader(text(reply)))) {
            return reader.readObject();
        } catch (CharacterCodingException | RuntimeException | StackOverflowError noObject) {
            throw failure(FAILING, "VideoSDK's answer is not the JSON that it documents", reply);
        }
    }

    /** Strictly, because a parser would put something else in the place of what is no UTF-8, in an id too. */
    private static String text(Reply reply) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(reply.body()))
                .toString();
    }

    private static UpstreamException failure(UpstreamException.Kind kind, String message, Reply reply) {
        return new UpstreamException(
                kind,
                message + " (status " + reply.status() + ")",
                reply.status(),
                reply.retryAfter().orElse(null));
    }
}
