package io.github.videosdk.jakarta.silence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what leaks a text has, and never shows one. */
public final class LeakSearch {

    private static final int LEAST_PIECE = 16;

    /** What Base64URL makes of a JSON object starts so. */
    private static final Pattern ENCODED_OBJECT = Pattern.compile("(?<![\\w-])e[wy][\\w-]{14,}");

    private static final Pattern SIGNATURE = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer[ +]+(?=[a-z._~+/-]*\\d)[\\w.~+/-]{16,}");
    private static final Pattern BASIC = Pattern.compile("(?i)\\bbasic[ +]+([\\w+/-]{4,}={0,2})");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)\\bauthorization[\"']?\\s*[:=]\\s*[\"'\\[]?(?:\\w+ )?(?=\\S*\\d)[\\w.~+/-]{16,}");

    private final List<String> pieces;
    private final List<String> encoded;
    private final Predicate<String> isSignature;

    private LeakSearch(Collection<String> secrets, Predicate<String> isSignature) {
        this.pieces = secrets.stream().flatMap(LeakSearch::halves).distinct().toList();
        this.encoded =
                secrets.stream().flatMap(LeakSearch::encodings).distinct().toList();
        this.isSignature = isSignature;
    }

    /** For the secrets of all tests. */
    public static LeakSearch forAllSecrets() {
        return new LeakSearch(KnownSecrets.all(), signature -> false);
    }

    static LeakSearch forSecrets(String... secrets) {
        return new LeakSearch(List.of(secrets), signature -> false);
    }

    /** The same, and whatever is the signature of one of these tokens. */
    public LeakSearch andFor(Collection<String> tokens) {
        Set<String> signatures = new TreeSet<>();
        tokens.forEach(token -> signatures.add(token.substring(token.lastIndexOf('.') + 1)));
        return andForSignatures(signatures::contains);
    }

    LeakSearch andForSignatures(Predicate<String> more) {
        return new LeakSearch(pieces, encoded, isSignature.or(more));
    }

    private LeakSearch(List<String> pieces, List<String> encoded, Predicate<String> isSignature) {
        this.pieces = pieces;
        this.encoded = encoded;
        this.isSignature = isSignature;
    }

    /** Empty if the text is clean. */
    public Set<Leak> leaksIn(String text) {
        Set<Leak> leaks = EnumSet.noneOf(Leak.class);
        addIf(pieces.stream().anyMatch(text::contains), Leak.SECRET, leaks);
        addIf(encoded.stream().anyMatch(text::contains), Leak.ENCODED_SECRET, leaks);
        addIf(words(ENCODED_OBJECT, text).anyMatch(LeakSearch::isOfAToken), Leak.TOKEN, leaks);
        addIf(words(SIGNATURE, text).anyMatch(isSignature), Leak.SIGNATURE, leaks);
        addIf(BEARER.matcher(text).find(), Leak.BEARER, leaks);
        addIf(BASIC.matcher(text).results().anyMatch(found -> isLogin(found.group(1))), Leak.BASIC, leaks);
        addIf(AUTHORIZATION.matcher(text).find(), Leak.AUTHORIZATION, leaks);
        return leaks;
    }

    private static void addIf(boolean found, Leak leak, Set<Leak> leaks) {
        if (found) {
            leaks.add(leak);
        }
    }

    private static Stream<String> words(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<String> halves(String secret) {
        int half = Math.max(LEAST_PIECE, secret.length() / 2);
        return secret.length() < LEAST_PIECE
                ? Stream.of(secret)
                : Stream.of(secret.substring(0, half), secret.substring(secret.length() - half));
    }

    private static Stream<String> encodings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes));
    }

    /** Of one that is cut off, too. */
    private static boolean isOfAToken(String word) {
        String json = decoded(Base64.getUrlDecoder(), word);
        return json.contains("\"alg\"") || json.contains("\"apikey\"") || json.contains("\"permissions\"");
    }

    private static boolean isLogin(String word) {
        String text = decoded(Base64.getDecoder(), word.replaceFirst("=+$", ""));
        return text.contains(":") && text.chars().allMatch(each -> each >= ' ' && each < 0x7f);
    }

    private static String decoded(Base64.Decoder decoder, String word) {
        try {
            return new String(
                    decoder.decode(word.substring(0, word.length() - word.length() % 4)), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
