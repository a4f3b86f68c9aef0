package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextMemberTest {

    private final TextMember member = new TextMember("roomId");

    @Test
    void textOfAnyCharacter_isWrittenAsNimbusWritesIt() {
        assertThat(IntStream.range(0, 0x3000).mapToObj(Character::toString))
                .allSatisfy(character -> assertThat(written("a" + character + "b"))
                        .isEqualTo(utf8AsLatin1(Json.further(Map.of("roomId", "a" + character + "b")))));
    }

    @Test
    void printableAsciiButQuoteAndBackslash_isPlain() {
        assertThat(IntStream.range(0, 0x200).filter(point -> TextMember.isPlain("a" + (char) point)))
                .containsExactly(IntStream.rangeClosed(' ', '~')
                        .filter(point -> point != '"' && point != '\\')
                        .boxed()
                        .toArray(Integer[]::new));
        assertThat(TextMember.isPlain("\n a")).isFalse();
        assertThat(TextMember.isPlain("")).isTrue();
    }

    private String written(String text) {
        AsciiBuffer json = new AsciiBuffer();
        member.append(text, json);
        return json.text();
    }

    private static String utf8AsLatin1(byte[] utf8) {
        AsciiBuffer json = new AsciiBuffer();
        json.append(utf8);
        return json.text();
    }
}
