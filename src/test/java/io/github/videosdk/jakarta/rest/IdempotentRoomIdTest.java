package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentRoomIdTest {

    /** Computed by other means, in Python: nodes of different versions have to agree. */
    @Test
    void knownCombinations_haveKnownIds() {
        assertThat(IdempotentRoomId.of("5c1b7a06-key", "/school", "login Zoë", "order-7"))
                .isEqualTo("TOmuQw8zyLAiEORhNvCFOOPpshtJNyALKnisTtcbbxw");
        assertThat(IdempotentRoomId.of("k", "", "", "")).isEqualTo("r9SK0YgNzF7gHzkzoCFicrDhCIWbhbE1dWjL1Aps6uk");
    }

    @Test
    void partsThatReadTheSameTogether_differ() {
        assertThat(List.of(
                        IdempotentRoomId.of("ab", "c", "d", "e"),
                        IdempotentRoomId.of("a", "bc", "d", "e"),
                        IdempotentRoomId.of("a", "b", "cd", "e"),
                        IdempotentRoomId.of("a", "b", "c", "de"),
                        IdempotentRoomId.of("abcde", "", "", ""),
                        IdempotentRoomId.of("", "abcde", "", ""),
                        IdempotentRoomId.of("", "", "abcde", ""),
                        IdempotentRoomId.of("", "", "", "abcde"),
                        IdempotentRoomId.of("abcd", "", "", "e")))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void differentCombinations_differ(
            @ForAll("combinations") List<String> one, @ForAll("combinations") List<String> other) {
        Assume.that(!one.equals(other));
        assertThat(of(one)).isNotEqualTo(of(other));
    }

    @Property(tries = 500)
    void anyCombination_isARoomIdOfItsOwnForm_andStaysTheSame(@ForAll("combinations") List<String> parts) {
        String id = of(parts);
        assertThat(Limits.isRoomId(id)).isTrue();
        assertThat(IdempotentRoomId.hasThatForm(id)).isTrue();
        assertThat(of(parts)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mine",
                "3f0e8a2c-7a52-4a39-9d0e-6f1f3c1f8a11",
                "tLhpDfXGqD4Q42JwLgVYA2fhG3pA-7csrZ468gAF4I",
                "fftLhpDfXGqD4Q42JwLgVYA2fhG3pA-7csrZ468gAF4I",
                "f.LhpDfXGqD4Q42JwLgVYA2fhG3pA-7csrZ468gAF4I"
            })
    void idsOfOtherForms_mayBeAClientsOwn(String id) {
        assertThat(IdempotentRoomId.hasThatForm(id)).isFalse();
    }

    /** Short and of few letters, so that combinations often read alike; and such as any text can be. */
    @Provide
    Arbitrary<List<String>> combinations() {
        Arbitrary<String> alike = Arbitraries.strings().withChars("ab\u0000").ofMaxLength(3);
        Arbitrary<String> any = Arbitraries.strings().filter(IdempotentRoomIdTest::isWellFormed);
        return Arbitraries.oneOf(alike, any).list().ofSize(4);
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_16BE.newEncoder().canEncode(text);
    }

    private static String of(List<String> parts) {
        return IdempotentRoomId.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}
