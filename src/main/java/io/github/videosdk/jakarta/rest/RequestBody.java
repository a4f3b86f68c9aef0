package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Reads a body that is neither long nor long in coming. */
final class RequestBody {

    private static final long MOST_NANOS = Limits.BODY_TIME.toNanos();

    private RequestBody() {}

    /**
     * Closes it in the end, so that nobody waits for the rest.
     *
     * @param content {@code null} where the server gives none
     */
    static byte[] read(InputStream content) {
        return content == null ? new byte[0] : read(content, System::nanoTime);
    }

    static byte[] read(InputStream content, LongSupplier nanoTime) {
        try (content) {
            return readInTime(content, nanoTime);
        } catch (IOException cutOff) {
            throw RequestException.malformed("the body breaks off, or its chunks are malformed");
        }
    }

    /** One read waits as long as the server lets it; a client that sends byte by byte makes it many. */
    private static byte[] readInTime(InputStream content, LongSupplier nanoTime) throws IOException {
        long start = nanoTime.getAsLong();
        byte[] body = new byte[Limits.BODY_BYTES + 1];
        int length = 0;
        int count = content.read(body, 0, body.length);
        while (count >= 0) {
            length += count;
            if (length == body.length) {
                throw RequestException.tooLarge();
            }
            if (nanoTime.getAsLong() - start >= MOST_NANOS) {
                throw RequestException.tooSlow();
            }
            count = content.read(body, length, body.length - length);
        }
        return Arrays.copyOf(body, length);
    }
}
