package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** Reads a body that is neither long nor long in coming. */
final class RequestBody {

    private RequestBody() {}

    /**
     * Closes it in the end, so that nobody waits for the rest.
     *
     * @param content {@code null} where the server gives none
     */
    static byte[] read(InputStream content) {
        return content == null ? new byte[0] : read(content, Limits.BODY_TIME);
    }

    static byte[] read(InputStream content, Duration atMost) {
        try (content) {
            return readUntil(System.nanoTime() + atMost.toNanos(), content);
        } catch (IOException cutOff) {
            throw RequestException.malformed("the body breaks off, or its chunks are malformed");
        }
    }

    /** One read waits as long as the server lets it; a client that sends byte by byte makes it many. */
    private static byte[] readUntil(long deadline, InputStream content) throws IOException {
        byte[] body = new byte[Limits.BODY_BYTES + 1];
        int length = 0;
        int count = content.read(body, 0, body.length);
        while (count >= 0) {
            length += count;
            if (length == body.length) {
                throw RequestException.tooLarge();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw RequestException.tooSlow();
            }
            count = content.read(body, length, body.length - length);
        }
        return Arrays.copyOf(body, length);
    }
}
