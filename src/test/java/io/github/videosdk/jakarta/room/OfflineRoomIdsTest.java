package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LiveAccount;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineRoomIdsTest {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final VideoSdkConfig CONFIG =
            VideoSdkConfig.of(Map.of("videosdk.api-key", LiveAccount.API_KEY, "videosdk.secret", LiveAccount.SECRET));

    private final OfflineRoomIds ids = new OfflineRoomIds(CONFIG::secrets);

    @Property
    void idOfAnyCustomRoomId_hasTheShape_isOurs_andStaysTheSame(@ForAll String customRoomId) {
        String id = ids.of(customRoomId);
        assertThat(id).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
        assertThat(ids.isOurs(id)).isTrue();
        assertThat(new OfflineRoomIds(CONFIG::secrets).of(customRoomId)).isEqualTo(id);
    }

    @Test
    void freshIds_haveTheShape_areOurs_andDiffer() {
        Set<String> fresh = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = ids.fresh();
            assertThat(id).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
            assertThat(ids.isOurs(id)).as(id).isTrue();
            fresh.add(id);
        }
        assertThat(fresh).as("two duplicates are 1 in 8000").hasSizeGreaterThanOrEqualTo(9_999);
    }

    /** Computed by other means, in Python: nodes of different versions have to agree. */
    @ParameterizedTest
    @CsvSource({"lesson-7, jqyk-v7vn-n0vq", "'', 2a17-xc9l-vkb4", "Größe 8, qyoe-1ai9-wnyz"})
    void idOfACustomRoomId_isTheSameEverywhere(String customRoomId, String id) {
        assertThat(ids.of(customRoomId)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-cl66", "0000-0003-pspc", "z1ci-99jj-6jmn"})
    void lowestAndHighestIds_areOurs(String id) {
        assertThat(ids.isOurs(id)).isTrue();
    }

    @Test
    void idOfMoreThan62Bits_isRefused_evenWithTheRightProof() {
        assertThat(ids.isOurs("z1ci-99jm-wnch")).isFalse();
    }

    @Property
    void idWithOneDigitChangedInItsProof_isRefused(
            @ForAll String customRoomId, @ForAll @IntRange(max = 2) int place, @ForAll @IntRange(max = 35) int digit) {
        String id = ids.of(customRoomId);
        int index = id.length() - 1 - place;
        Assume.that(id.charAt(index) != DIGITS.charAt(digit));
        assertThat(ids.isOurs(withDigit(id, index, digit))).isFalse();
    }

    @Test
    void idWithOneDigitChanged_isRefused_butForOneInAMillion() {
        SplittableRandom random = new SplittableRandom();
        int passed = 0;
        for (int changed = 0; changed < 20_000; ) {
            String id = ids.fresh();
            int index = random.nextInt(id.length());
            String other = withDigit(id, index, random.nextInt(DIGITS.length()));
            if (id.charAt(index) != '-' && !other.equals(id)) {
                changed++;
                passed += ids.isOurs(other) ? 1 : 0;
            }
        }
        assertThat(passed).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "JQYK-V7VN-N0VQ",
                "jqykv7vnn0vq",
                "jqyk-v7vn-n0vq ",
                " jqyk-v7vn-n0vq",
                "jqyk-v7vn-n0vq\n",
                "jqyk_v7vn_n0vq",
                "jqyk-v7vn-n0vqq",
                "-jqy-v7vn-n0vq",
                "+qyk-v7vn-n0vq",
                "٠٠٠٠-٠٠٠٠-٠٠٠٠",
                "zzzz-zzzz-zzzz"
            })
    void idOfAnotherShape_isRefused(String id) {
        assertThat(ids.isOurs(id)).isFalse();
    }

    @Property
    void anyText_isNeverAnError(@ForAll String id) {
        assertThat(ids.isOurs(id)).isFalse();
    }

    private static String withDigit(String id, int index, int digit) {
        return id.substring(0, index) + DIGITS.charAt(digit) + id.substring(index + 1);
    }
}
