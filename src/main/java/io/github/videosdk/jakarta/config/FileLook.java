package io.github.videosdk.jakarta.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/**
 * A secret as one look at its file has found it.
 *
 * @param secret without what surrounds it, possibly empty
 * @param stamp what tells that the file has changed: its size, its time and which file it is
 */
record FileLook(CredentialText secret, Map<String, Object> stamp) {

    private static final String STAMP = "size,lastModifiedTime,fileKey";

    private static final int MOST_BYTES = 4096;

    /** How the bytes of a file are read, so that a test can change the file meanwhile. */
    interface Content {
        byte[] of(Path file) throws IOException;
    }

    /** Reads a file, through links, as Kubernetes mounts secrets; empty if it has changed meanwhile. */
    static Optional<FileLook> at(Path file, Content content) throws IOException {
        if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
            throw new CredentialText.Unfit("is not a regular file");
        }
        Map<String, Object> before = Files.readAttributes(file, STAMP);
        byte[] bytes = content.of(file);
        return Files.readAttributes(file, STAMP).equals(before)
                ? Optional.of(new FileLook(secretIn(bytes), before))
                : Optional.empty();
    }

    static CredentialText secretIn(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new CredentialText.Unfit("is larger than " + MOST_BYTES + " bytes");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return CredentialText.of(text, CredentialText.Kind.SECRET);
    }

    /** No more than shows that it is too large. */
    static byte[] bytesOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    String text() {
        return secret.value();
    }

    @Override
    public String toString() {
        return "FileLook[not shown]";
    }
}
