package io.github.videosdk.jakarta.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The secrets in force at one moment: the one that signs, and all that still verify. It never prints them. */
public final class Secrets {

    private final String current;
    private final List<String> former;

    Secrets(String current, List<String> former) {
        this.current = current;
        this.former = List.copyOf(former);
    }

    /**
     * The same secrets after a change: the new one signs, the last two that signed still verify. Two, because a reader may
     * catch a file half written.
     */
    Secrets replacedBy(String next, List<String> configuredFormer) {
        Stream<String> before = former.stream()
                .filter(secret -> !secret.equals(next) && !configuredFormer.contains(secret))
                .limit(1);
        return new Secrets(
                next,
                Stream.of(Stream.of(current), before, configuredFormer.stream())
                        .flatMap(secrets -> secrets)
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
