package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody foresees an id, and none comes twice. */
class RandomIdsTest {

    private static final int SEVERAL_BLOCKS = 1_000;

    @Test
    void anyId_isARandomUuid() {
        RandomIds ids = RandomIds.unpredictable();
        assertThat(Stream.generate(ids::next).limit(SEVERAL_BLOCKS).map(UUID::fromString))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    /** A bit that is stuck in a thousand ids is no chance. */
    @Test
    void all122Bits_areRandom() {
        RandomIds ids = RandomIds.unpredictable();
        long mostSet = 0;
        long mostClear = 0;
        long leastSet = 0;
        long leastClear = 0;
        for (int i = 0; i < SEVERAL_BLOCKS; i++) {
            UUID id = UUID.fromString(ids.next());
            mostSet |= id.getMostSignificantBits();
            mostClear |= ~id.getMostSignificantBits();
            leastSet |= id.getLeastSignificantBits();
            leastClear |= ~id.getLeastSignificantBits();
        }
        assertThat(Long.bitCount(mostSet & mostClear)).isEqualTo(60);
        assertThat(Long.bitCount(leastSet & leastClear)).isEqualTo(62);
    }

    @Test
    void sourcesOfTheirOwn_neverSayTheSame() {
        List<RandomIds> sources =
                Stream.generate(RandomIds::unpredictable).limit(20).toList();
        Set<String> seen = new HashSet<>();
        sources.forEach(ids -> IntStream.range(0, 200).forEach(i -> seen.add(ids.next())));
        assertThat(seen).hasSize(20 * 200);
    }

    @Test
    void randomness_isAllUsedAndOnce() {
        List<byte[]> drawn = new ArrayList<>();
        Random random = new Random(1);
        RandomIds ids = new RandomIds(block -> {
            random.nextBytes(block);
            drawn.add(block.clone());
        });
        List<String> seen = Stream.generate(ids::next).limit(300).toList();
        assertThat(drawn).hasSize(3);
        assertThat(seen.get(130)).isEqualTo(uuid(Arrays.copyOfRange(drawn.get(1), 32, 48)));
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void blockThatCouldNotBeDrawn_isNotHandedOut() {
        AtomicInteger draws = new AtomicInteger();
        Random random = new Random(2);
        RandomIds ids = new RandomIds(block -> {
            random.nextBytes(block);
            if (draws.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("no randomness now");
            }
        });
        List<String> before = Stream.generate(ids::next).limit(128).toList();
        assertThatIllegalStateException().isThrownBy(ids::next);
        List<String> after = Stream.generate(ids::next).limit(128).toList();
        assertThat(draws).hasValue(3);
        assertThat(after).doesNotContainAnyElementsOf(before).doesNotHaveDuplicates();
    }

    /** As {@code UUID.randomUUID} makes one of 16 bytes. */
    private static String uuid(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            hex.append(String.format("%02x", b));
        }
        hex.setCharAt(12, '4');
        hex.setCharAt(16, "89ab".charAt(Character.digit(hex.charAt(16), 16) & 3));
        return hex.insert(20, '-')
                .insert(16, '-')
                .insert(12, '-')
                .insert(8, '-')
                .toString();
    }
}
