package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Reads a body that is neither long nor long in coming. */
final class RequestBody {

    private static final long MOST_NANOS = Limits.BODY_TIME.toNanos();

    /** A token and little else. */
    private static final int USUAL_BYTES = 1024;

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
        byte[] part = new byte[USUAL_BYTES];
        ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_BYTES);
        for (int count = content.read(part); count >= 0; count = content.read(part)) {
            body.write(part, 0, count);
            if (body.size() > Limits.BODY_BYTES) {
                throw RequestException.tooLarge();
            }
            if (nanoTime.getAsLong() - start >= MOST_NANOS) {
                throw RequestException.tooSlow();
            }
        }
        return body.toByteArray();
    }
}
