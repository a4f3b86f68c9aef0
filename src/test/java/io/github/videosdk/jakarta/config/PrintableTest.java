package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource({
        "000a, \\u000a",
        "000d, \\u000d",
        "0000, \\u0000",
        "001b, \\u001b",
        "0085, \\u0085",
        "202e, \\u202e",
        "200b, \\u200b",
        "feff, \\ufeff",
        "2028, \\u2028",
        "2029, \\u2029",
    })
    void characterThatBreaksALineOrHides_isEscaped(String hex, String escaped) {
        String character = Character.toString(Integer.parseInt(hex, 16));
        assertThat(Printable.of("a" + character + "b")).isEqualTo("a" + escaped + "b");
    }

    @ParameterizedTest
    @CsvSource({"''", "plain text", "Grüße", "\uD83D\uDE00", "50% {0} $x"})
    void ordinaryText_staysAsItIs(String text) {
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @Test
    void longText_isCutAfterEightyCharacters() {
        assertThat(Printable.of("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Printable.of("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
    }

    @Test
    void longText_isNotCutWithinACharacter() {
        assertThat(Printable.of("\uD83D\uDE00".repeat(81))).isEqualTo("\uD83D\uDE00".repeat(80) + "...");
    }
}
