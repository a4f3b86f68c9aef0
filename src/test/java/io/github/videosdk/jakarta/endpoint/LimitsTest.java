package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcd-efgh-ijkl",
                "abc-xyzw-lmno",
                "abc-pqr-xyz",
                "a",
                "-",
                "~",
                "_",
                "A.b.C",
                "a..",
                "lesson_7.a~b-c",
                "3f0e8a2c-7a52-4a39-9d0e-6f1f3c1f8a11"
            })
    void idOfSafeCharacters_isARoomId(String id) {
        assertThat(Limits.isRoomId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                ".a",
                "/",
                "a/b",
                "a\\b",
                "%",
                "%2e",
                "a%2Fb",
                " ",
                "a b",
                "a+b",
                "a?b",
                "a#b",
                "a;b",
                "a:b",
                "a@b",
                "a&b",
                "a=b",
                "a*b",
                "a\"b",
                "a<b",
                "a\nb",
                "abc\n",
                "abc\r\n",
                "a\u0000",
                "ä",
                "abcd-efgh-ijkł",
                "аbcd-efgh-ijkl",
                "٣",
                "a\u200bb",
                "\ud83d\ude00"
            })
    void idWithAnythingElse_isNone(String id) {
        assertThat(Limits.isRoomId(id)).isFalse();
    }

    @Test
    void longestId_has128Characters() {
        assertThat(Limits.isRoomId("a".repeat(128))).isTrue();
        assertThat(Limits.isRoomId("a".repeat(129))).isFalse();
    }

    @Property
    void roomId_isOneSegmentOfAPath_whateverItIs(
            @ForAll @CharRange(from = ' ', to = '\u007f') @StringLength(min = 1, max = 6) String id) {
        if (Limits.isRoomId(id)) {
            URI uri = URI.create("https://host.example/v2/rooms/validate/" + id);
            assertThat(uri.normalize().getPath()).isEqualTo("/v2/rooms/validate/" + id);
            assertThat(uri.getRawPath()).isEqualTo(uri.getPath());
        }
    }

    @Property
    void roomId_isAscii(@ForAll String id) {
        assertThat(!Limits.isRoomId(id) || id.chars().allMatch(c -> c > ' ' && c < 127))
                .isTrue();
    }
}
