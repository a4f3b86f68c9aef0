package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.encoded;
import static io.github.videosdk.jakarta.token.HandMadeToken.signature;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes tokens that nobody may accept out of good ones; their Base64URL is always canonical. */
final class Tampering {

    private static final List<String> OTHER_ALGORITHMS = List.of("none", "HS384", "HS512", "RS256", "hs256", "ES256");

    private final Random random;
    private final TokenIssuer forger;
    private final TokenIssuer inThePast;

    Tampering(Random random, Clock now) {
        this.random = random;
        forger = Tokens.issuer(config("videosdk.secret", OTHER_SECRET), now);
        inThePast = Tokens.issuer(config(), at(now.instant().minus(Duration.ofDays(3))));
    }

    List<String> withEachOf(List<AccessToken> good) {
        return IntStream.range(0, good.size())
                .mapToObj(i -> tampered(i, good.get(i).value().split("\\.")))
                .toList();
    }

    private String tampered(int kind, String[] parts) {
        return switch (kind % 8) {
            case 0, 1, 2 -> withAnotherByteIn(kind % 8, parts);
            case 3 -> withSeveralOtherBytesIn(random.nextInt(3), parts);
            case 4 -> forger.issue().value();
            case 5 -> withAnotherAlgorithm(parts);
            case 6 -> signedWithAStrongerAlgorithm(parts);
            default -> inThePast.issue().value();
        };
    }

    private String withAnotherByteIn(int part, String[] parts) {
        byte[] bytes = HandMadeToken.decoded(parts[part]);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        parts[part] = encoded(bytes);
        return String.join(".", parts);
    }

    private String withSeveralOtherBytesIn(int part, String[] parts) {
        byte[] bytes = HandMadeToken.decoded(parts[part]);
        int at = random.nextInt(bytes.length - 8);
        for (int i = at; i < at + 8; i++) {
            bytes[i] ^= (byte) (1 + random.nextInt(255));
        }
        parts[part] = encoded(bytes);
        return String.join(".", parts);
    }

    private String withAnotherAlgorithm(String[] parts) {
        String algorithm = OTHER_ALGORITHMS.get(random.nextInt(OTHER_ALGORITHMS.size()));
        String unsigned = header(algorithm) + "." + parts[1] + ".";
        return random.nextBoolean() ? unsigned : unsigned + parts[2];
    }

    private String signedWithAStrongerAlgorithm(String[] parts) {
        String bits = random.nextBoolean() ? "384" : "512";
        String input = header("HS" + bits) + "." + parts[1];
        return input + "." + signature("HmacSHA" + bits, SECRET, input);
    }

    private static String header(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
    }
}
