package io.github.videosdk.jakarta.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.hostile.HostileRequest.Expectation;
import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsTest {

    private static final Target TARGET = new Target(
            URI.create("http://127.0.0.1:1/host/"),
            "api-key",
            "5f0d6c2ab1e94c37a8e2f4d7c9b0a1e35f0d6c2ab1e94c37",
            "room");
    private static final int COUNT = 2_000;

    private static Requests of(long seed) {
        return new Requests(TARGET, seed, 1_900_000_000L);
    }

    @Test
    void sameSeedAndIndex_makeTheSameBytes() {
        assertThat(IntStream.range(0, COUNT)
                        .filter(index -> !Arrays.equals(
                                of(7).request(index).bytes(),
                                of(7).request(index).bytes())))
                .isEmpty();
    }

    @Test
    void anotherSeedOrIndex_makesOtherBytes() {
        assertThat(IntStream.range(0, COUNT)
                        .mapToObj(index -> of(7).request(index).escaped())
                        .distinct())
                .hasSizeGreaterThan(COUNT * 9 / 10);
        assertThat(IntStream.range(0, COUNT)
                        .filter(index -> Arrays.equals(
                                of(7).request(index).bytes(),
                                of(8).request(index).bytes())))
                .hasSizeLessThan(COUNT / 10);
    }

    @ParameterizedTest
    @EnumSource(Expectation.class)
    void everyExpectation_isMixedIn(Expectation expectation) {
        assertThat(IntStream.range(0, COUNT)
                        .filter(index -> of(7).request(index).expectation() == expectation))
                .hasSizeGreaterThan(COUNT / 10);
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void everyKindOfWire_isMixedIn(Wire wire) {
        assertThat(IntStream.range(0, COUNT)
                        .filter(index -> of(7).request(index).wire() == wire))
                .hasSizeGreaterThan(COUNT / 50);
    }
}
