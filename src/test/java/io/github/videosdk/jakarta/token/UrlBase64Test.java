package io.github.videosdk.jakarta.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The JDK's own Base64, and of its spellings the one that it writes itself. */
class UrlBase64Test {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final UrlBase64 base64 = new UrlBase64();

    @Property(tries = 200)
    void anyBytes_areSpelledAsTheJdkSpellsThem(
            @ForAll @Size(max = 1_000) byte[] first, @ForAll @Size(max = 1_000) byte[] second) {
        for (byte[] bytes : new byte[][] {first, second, first}) {
            AsciiBuffer from = new AsciiBuffer();
            from.append(bytes);
            AsciiBuffer to = new AsciiBuffer();
            base64.encode(from, to);
            base64.encode(bytes, to);
            assertThat(to.text()).isEqualTo(HandMadeToken.encoded(bytes).repeat(2));
        }
    }

    @Property(tries = 200)
    void spelling_isTakenForOneAndDecoded(@ForAll @Size(min = 1, max = 100) byte[] bytes) {
        String spelling = HandMadeToken.encoded(bytes);
        byte[] ascii = ("." + spelling + ".").getBytes(ISO_8859_1);
        assertThat(UrlBase64.isSpelling(ascii, 1, ascii.length - 1)).isTrue();
        assertThat(UrlBase64.decode(ascii, 1, ascii.length - 1)).isEqualTo(bytes);
        assertThat(UrlBase64.isSpelling(ascii, 0, ascii.length - 1)).isFalse();
        assertThat(UrlBase64.isSpelling(ascii, 1, ascii.length)).isFalse();
    }

    /** Each character at each place, in whole groups and in others. */
    @Example
    void text_isTakenForASpellingOnlyIfTheJdkWritesIt() {
        for (String around : new String[] {"AAAA", "AAAAAAAA", "AAAAAA", "AAAAAAA", "AA", "AAA"}) {
            for (int at = 0; at < around.length(); at++) {
                for (int character = 0; character < 256; character++) {
                    String text = around.substring(0, at) + (char) character + around.substring(at + 1);
                    assertThat(isSpelling(text)).as(text).isEqualTo(isWrittenByTheJdk(text));
                }
            }
        }
    }

    @Example
    void lengthThatNoBytesHave_isNoSpelling() {
        assertThat(IntStream.of(0, 1, 5, 9, 13)).allMatch(length -> !isSpelling("A".repeat(length)));
        assertThat(IntStream.of(2, 3, 4, 6, 7, 8)).allMatch(length -> isSpelling("A".repeat(length)));
    }

    private static boolean isSpelling(String text) {
        byte[] ascii = text.getBytes(ISO_8859_1);
        return UrlBase64.isSpelling(ascii, 0, ascii.length);
    }

    private static boolean isWrittenByTheJdk(String text) {
        byte[] ascii = text.getBytes(ISO_8859_1);
        return text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && Arrays.equals(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encode(Base64.getUrlDecoder().decode(ascii)),
                        ascii);
    }
}
