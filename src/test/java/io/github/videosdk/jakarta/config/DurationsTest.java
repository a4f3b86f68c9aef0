package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "45s, PT45S",
        "10m, PT10M",
        "24h, PT24H",
        "7d, PT168H",
        "0s, PT0S",
        "007m, PT7M",
        "10 m, PT10M",
        "10M, PT10M",
        "500MS, PT0.5S",
        "PT24H, PT24H",
        "pt24h, PT24H",
        "P7D, PT168H",
        "P1DT2H3M4.005S, PT26H3M4.005S",
        "-PT5S, PT-5S",
    })
    void durationAsPeopleWriteIt_isRead(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "h",
                "10",
                "0",
                "-1",
                "1.5h",
                "1,5h",
                "-5m",
                "+5m",
                "1h30m",
                "10 minutes",
                "10min",
                "10w",
                "10y",
                "10mm",
                "10m10",
                "m10",
                "10\nm\n5",
                "1e3s",
                "0x10s",
                "\u0663m",
                "P",
                "PT",
                "P1W",
                "P1M",
                "P1Y",
                "T24H",
                "24H00M",
                "tomorrow",
                "PT99999999999999999999H"
            })
    void anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
    }
}
