package io.github.videosdk.jakarta.silence;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaks that were planted are found, and prose is none. */
class LeakSearchTest {

    private static final String SECRET_TO_PLANT = "5a1c0e9d7b3f48269e0d1c2b3a4f5e6d7c8b9a0f1e2d3c4b";
    private static final String OTHER_TO_PLANT = "a-secret/with?characters>that~are+rare-in-hex";
    private static final byte[] BYTES = OTHER_TO_PLANT.getBytes(StandardCharsets.UTF_8);
    private static final String TOKEN = JWT.create()
            .withClaim("apikey", "planted")
            .withJWTId("id-of-the-planted-one")
            .sign(Algorithm.HMAC256(SECRET_TO_PLANT));
    private static final String[] PARTS = TOKEN.split("\\.");

    private final LeakSearch search =
            LeakSearch.forSecrets(SECRET_TO_PLANT, OTHER_TO_PLANT).andFor(List.of(TOKEN));

    private static Stream<String> planted(Leak leak) {
        return switch (leak) {
            case SECRET ->
                Stream.of(
                        SECRET_TO_PLANT,
                        "secret=" + SECRET_TO_PLANT + ",",
                        SECRET_TO_PLANT.substring(0, 24) + "...",
                        "..." + SECRET_TO_PLANT.substring(24));
            case ENCODED_SECRET ->
                Stream.of(
                        Base64.getEncoder().encodeToString(BYTES),
                        Base64.getUrlEncoder().encodeToString(BYTES),
                        HexFormat.of().formatHex(BYTES),
                        HexFormat.of().withUpperCase().formatHex(BYTES));
            case TOKEN ->
                Stream.of(
                        TOKEN,
                        "{\"token\":\"" + TOKEN + "\"}",
                        "GET /videosdk/get-token?token=" + TOKEN + " HTTP/1.1",
                        PARTS[0] + "." + PARTS[1],
                        PARTS[0],
                        "claims " + PARTS[1] + " of somebody",
                        TOKEN.substring(0, 60),
                        JWT.create().withClaim("apikey", "x").sign(Algorithm.HMAC256("signed-by-somebody-else")));
            case SIGNATURE -> Stream.of("signature \"" + PARTS[2] + "\" is wrong", "." + PARTS[2]);
            case BEARER -> Stream.of("Bearer 0123456789abcdef", "[bearer   opaque-token-of-1-host]");
            case BASIC -> Stream.of("Basic dGVhY2hlcjp0ZWFjaGVy", "basic dG9tOnRvbQ==", "[Basic dG9tOnRvbQ==]");
            case AUTHORIZATION ->
                Stream.of(
                        "Authorization: 0123456789abcdef",
                        "authorization=[opaque-token-of-1-host]",
                        "\"Authorization\": \"Digest 0123456789abcdef\"");
        };
    }

    @ParameterizedTest
    @EnumSource
    void plantedLeak_isFound(Leak leak) {
        assertThat(planted(leak)).isNotEmpty().allSatisfy(text -> {
            assertThat(search.leaksIn(text)).contains(leak);
            assertThat(search.leaksIn("2030-01-02 INFO [worker-1] (a.b.C) " + text + " at the end"))
                    .contains(leak);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token issued: from 127.0.0.1 permissions=allow_join jti=0f8b7c66-5e4d-4c3b-2a19-0f8e7d6c5b4a until=never",
                "videosdk.secret (VIDEOSDK_SECRET) is not set",
                "WWW-Authenticate: Bearer realm=\"videosdk\"",
                "io.github.videosdk.jakarta.servlet.StartLog write",
                "The authorization: it failed, basic authentication-mechanism",
                "Bearer authentication-mechanism-of-the-container",
                "eyes-of-the-beholder.are.many-and-not-a-token-at-all",
                "0123456789012345678901234567890123456789012"
            })
    void prose_isNoLeak(String text) {
        assertThat(search.leaksIn(text)).isEmpty();
    }

    @Test
    void placeOfALeak_isToldWithoutTheLeak(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("server.log"), "jti=one\nx" + SECRET_TO_PLANT + "\n" + TOKEN);
        Reading reading = new Reading(search);

        reading.read(file);

        assertThat(reading.leaks()).containsExactly(file + ":2 SECRET", file + ":3 TOKEN", file + ":3 SIGNATURE");
        assertThat(reading.ids()).containsExactly("one");
        assertThat(reading.lines()).isEqualTo(3);
    }

    @Test
    void messageOfAFailedTest_hidesTokens() {
        assertThat(SeenTokens.hidden("no field in {\"token\":\"" + TOKEN + "\"}"))
                .isEqualTo("no field in {\"token\":\"(a token)\"}");
    }

    @Test
    void secretsOfTheTests_areKnown() {
        assertThat(KnownSecrets.all())
                .hasSizeGreaterThan(10)
                .contains(SECRET_TO_PLANT, "videosdk-jakarta-offline-secret-which-everybody-knows")
                .noneMatch(secret -> secret.startsWith("videosdk.secret"));
    }

    @Test
    void secretWithoutAName_isInNoTest() {
        assertThat(KnownSecrets.withNameless()).isEmpty();
    }
}
