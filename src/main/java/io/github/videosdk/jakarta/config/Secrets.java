package io.github.videosdk.jakarta.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The secrets in force at one moment: the one that signs, and all that still verify. It never prints them. */
public final class Secrets {

    /** In bytes; VideoSDK hands out 64. */
    static final int LONG_ENOUGH = 32;

    private final String current;
    private final List<String> former;

    Secrets(String current, List<String> former) {
        this.current = current;
        this.former = List.copyOf(former);
    }

    /** Whether a secret can be guessed from a token that it has signed. */
    static boolean isShort(String secret) {
        return bytes(secret).length < LONG_ENOUGH;
    }

    boolean isShort() {
        return isShort(current);
    }

    /** The same secrets after a change: the new one signs, and the last two that signed still verify. */
    Secrets replacedBy(String next, List<String> configuredFormer, boolean keepsVerifying) {
        Stream<String> signedBefore = Stream.concat(
                        keepsVerifying ? Stream.of(current) : Stream.empty(),
                        former.stream().filter(secret -> !configuredFormer.contains(secret)))
                .filter(secret -> !secret.equals(next))
                .limit(2);
        return new Secrets(
                next,
                Stream.concat(signedBefore, configuredFormer.stream())
                        .distinct()
                        .toList());
    }

    boolean isCurrent(String secret) {
        return current.equals(secret);
    }

    /**
     * The secret that signs.
     *
     * @return its UTF-8 bytes, a fresh copy
     */
    public byte[] signing() {
        return bytes(current);
    }

    /**
     * The secrets that verify, the signing one first.
     *
     * @return their UTF-8 bytes, fresh copies, at least one
     */
    public List<byte[]> verifying() {
        return Stream.concat(Stream.of(current), former.stream())
                .map(Secrets::bytes)
                .toList();
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secrets[not shown]";
    }
}
