package io.github.videosdk.jakarta.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tokens that the tests were given by a server, noted in a file without being shown there.
 *
 * @param ids what the log of that server has to call them
 * @param signatures hashes of their third parts
 */
public record SeenTokens(Set<String> ids, Set<String> signatures) {

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\w-])(e[wy][\\w-]+)\\.([\\w-]+)\\.([\\w-]{43})(?![\\w-])");
    private static final Pattern ID = Pattern.compile("\"jti\":\"([^\"]+)\"");

    /** Those that are in an answer, if the build wants them to be noted. */
    public static void noteAllIn(String answer) {
        String output = System.getProperty("videosdk.test.output");
        List<String> notes = output == null
                ? List.of()
                : TOKEN.matcher(answer).results().flatMap(SeenTokens::note).toList();
        if (!notes.isEmpty()) {
            append(besideOutput(Path.of(output)), notes);
        }
    }

    /** For messages of failed tests, which are reported. */
    public static String hidden(String text) {
        return TOKEN.matcher(text).replaceAll("(a token)");
    }

    /** What has been noted by the JVM whose output is copied to that file. */
    static SeenTokens besides(Path output) {
        Path file = besideOutput(output);
        SeenTokens seen = new SeenTokens(new TreeSet<>(), new TreeSet<>());
        if (Files.exists(file)) {
            lines(file).forEach(line -> {
                seen.ids.add(line.substring(line.indexOf(' ') + 1));
                seen.signatures.add(line.substring(0, line.indexOf(' ')));
            });
        }
        return seen;
    }

    static void forget(Path output) throws IOException {
        Files.deleteIfExists(besideOutput(output));
    }

    boolean haveSignature(String word) {
        return signatures.contains(hash(word));
    }

    private static Path besideOutput(Path output) {
        return output.resolveSibling(output.getFileName() + "-tokens");
    }

    /** A token without an id is not one that get-token has issued. */
    private static Stream<String> note(MatchResult token) {
        Matcher id = ID.matcher(new String(Base64.getUrlDecoder().decode(token.group(2)), StandardCharsets.UTF_8));
        return id.find() ? Stream.of(hash(token.group(3)) + " " + id.group(1)) : Stream.empty();
    }

    private static String hash(String signature) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signature.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void append(Path file, List<String> lines) {
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
