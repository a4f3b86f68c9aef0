package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the secret is, and whether or not it is accepted: nothing that can be printed holds as much as a piece. */
class RedactionTest {

    private static final int PIECE = 8;

    @Property
    void secretUnderAnyOfItsNames_isNeverShown(@ForAll("secrets") String secret, @ForAll("names") String name) {
        assertNotShown(secret, SomeAccount.with(name, secret));
        assertNotShown(secret, SomeAccount.only(name, secret));
        assertNotShown(secret, SomeAccount.only(name, secret, "videosdk.mode", "offline"));
    }

    @Property
    void secretsThatContradictEachOther_areNeverShown(@ForAll("secrets") String one, @ForAll("secrets") String other) {
        VideoSdkConfig config = SomeAccount.with("videosdk.secret", one, "videosdk.secret-key", other);
        assertNotShown(one, config);
        assertNotShown(other, config);
    }

    @Property(tries = 300)
    void secretInAFile_isNeverShown(@ForAll("secrets") String secret) throws IOException {
        Path file = Files.createTempFile("secret", "");
        try {
            Files.write(file, secret.getBytes(StandardCharsets.UTF_8));
            assertNotShown(secret, withFile(file));
            Files.write(file, secret.repeat(500).getBytes(StandardCharsets.UTF_8));
            assertNotShown(secret, withFile(file));
            assertNotShown(secret, SomeAccount.with("videosdk.secret-file", file.toString()));
        } finally {
            Files.delete(file);
        }
    }

    @Property
    void secretUnderAMisspeltKey_isNeverShown(@ForAll("secrets") String secret) {
        assertNotShown(secret, SomeAccount.only("videosdk.secert", secret, "videosdk.token.ttl", "wrong"));
    }

    @Property
    void proxyPassword_isNeverShown(@ForAll("secrets") String password) {
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8);
        assertNotShown(password, withProxy("http://user:" + password + "@proxy.example:3128"));
        assertNotShown(encoded, withProxy("http://user:" + encoded + "@proxy.example:3128"));
        assertNotShown(password, withProxy("http://user:" + encoded + "@proxy.example:3128"));
        assertNotShown(password, withProxy("http://user:" + password + "@proxy.example"));
        assertNotShown(password, withProxy("user:" + password + "@"));
    }

    @Property
    void passwordInTheApiEndpoint_isNeverShown(@ForAll("secrets") String password) {
        assertNotShown(password, withEndpoint("https://user:" + password + "@api.example.com"));
        assertNotShown(password, withEndpoint("http://" + password + "@api.example.com/v2"));
        assertNotShown(password, withEndpoint("https://user:" + password + "@"));
    }

    @Property
    void passwordInAnOrigin_isNeverShown(@ForAll("secrets") String password) {
        assertNotShown(
                password,
                SomeAccount.with(
                        "videosdk.cors.allowed-origins",
                        "https://ok.example.com,https://user:" + password + "@app.example.com"));
    }

    @Property
    void theParts_areNeverShownBeforeTheyAreChecked(@ForAll("secrets") String secret) {
        SettingsSource source = new MapSource(Map.of("videosdk.secret", secret));
        String shown = source + " " + source.find("videosdk.secret") + " " + new SettingsReader(source)
                + new SecretFile(Path.of("secret"), secret, List.of(secret), () -> 0) + new Secrets(secret, List.of());
        assertThat(shown).doesNotContain(secret);
    }

    /** Long enough that a piece of it stands in no message by chance. */
    @Provide
    Arbitrary<String> secrets() {
        Arbitrary<String> hex =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
        Arbitrary<String> written =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(12).ofMaxLength(80);
        Arbitrary<String> anything = Arbitraries.strings().ofMinLength(12).ofMaxLength(80);
        Arbitrary<String> broken = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("\r\n\t /@:#?%\\\"'${}")
                .ofMinLength(12)
                .ofMaxLength(80);
        return Arbitraries.oneOf(hex, written, anything, broken);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("videosdk.secret", "videosdk.secret-key", "videosdk.secret-previous");
    }

    private static VideoSdkConfig withFile(Path file) {
        return SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-file", file.toString());
    }

    private static VideoSdkConfig withProxy(String proxy) {
        return SomeAccount.with("videosdk.http.proxy", proxy);
    }

    private static VideoSdkConfig withEndpoint(String endpoint) {
        return SomeAccount.with("videosdk.api-endpoint", endpoint);
    }

    private static void assertNotShown(String secret, VideoSdkConfig config) {
        String shown = String.join("\n", everythingPrintable(config));
        for (int start = 0; start + PIECE <= secret.length(); start++) {
            String piece = secret.substring(start, start + PIECE);
            if (!piece.isBlank()) {
                assertThat(shown).doesNotContain(piece);
            }
        }
    }

    private static List<String> everythingPrintable(VideoSdkConfig config) {
        List<String> printable = new ArrayList<>();
        printable.add(config.toString());
        printable.add(config.secrets().toString());
        printable.add(config.http().toString());
        printable.add(config.endpoints().toString());
        printable.add(config.access().toString());
        printable.add(config.tokenDefaults().toString());
        printable.add(new Credentials(config.apiKey(), config::secrets).toString());
        printable.addAll(config.problems());
        printable.addAll(config.warnings());
        printable.addAll(config.faults());
        printable.add(thrownBy(config));
        return printable;
    }

    /** The exception with its causes, without the frames. */
    private static String thrownBy(VideoSdkConfig config) {
        StringWriter text = new StringWriter();
        try {
            config.requireUsable();
        } catch (InvalidConfigurationException thrown) {
            thrown.setStackTrace(new StackTraceElement[0]);
            thrown.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
