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
    void knownTriples_haveKnownIds() {
        assertThat(IdempotentRoomId.of("5c1b7a06-key", "Zoë", "order-7"))
                .isEqualTo("ftLhpDfXGqD4Q42JwLgVYA2fhG3pA-7csrZ468gAF4I");
        assertThat(IdempotentRoomId.of("k", "", "")).isEqualTo("u4gWjGbYikhjJhp792WRDuGW6BQwDfWVIa7o69aFTyw");
    }

    @Test
    void partsThatReadTheSameTogether_differ() {
        assertThat(List.of(
                        IdempotentRoomId.of("ab", "c", "d"),
                        IdempotentRoomId.of("a", "bc", "d"),
                        IdempotentRoomId.of("a", "b", "cd"),
                        IdempotentRoomId.of("abcd", "", ""),
                        IdempotentRoomId.of("", "abcd", ""),
                        IdempotentRoomId.of("", "", "abcd"),
                        IdempotentRoomId.of("abc", "", "d")))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void differentTriples_differ(@ForAll("triples") List<String> one, @ForAll("triples") List<String> other) {
        Assume.that(!one.equals(other));
        assertThat(of(one)).isNotEqualTo(of(other));
    }

    @Property(tries = 500)
    void anyTriple_isARoomIdOfItsOwnForm_andStaysTheSame(@ForAll("triples") List<String> triple) {
        String id = of(triple);
        assertThat(Limits.isRoomId(id)).isTrue();
        assertThat(IdempotentRoomId.hasThatForm(id)).isTrue();
        assertThat(of(triple)).isEqualTo(id);
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

    /** Short and of few letters, so that triples often read alike; and such as any text can be. */
    @Provide
    Arbitrary<List<String>> triples() {
        Arbitrary<String> alike = Arbitraries.strings().withChars("ab\u0000").ofMaxLength(3);
        Arbitrary<String> any = Arbitraries.strings().filter(IdempotentRoomIdTest::isWellFormed);
        return Arbitraries.oneOf(alike, any).list().ofSize(3);
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_16BE.newEncoder().canEncode(text);
    }

    private static String of(List<String> triple) {
        return IdempotentRoomId.of(triple.get(0), triple.get(1), triple.get(2));
    }
}
