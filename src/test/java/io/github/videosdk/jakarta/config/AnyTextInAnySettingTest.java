package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Settings come from outside: no text may break the reading of them. */
class AnyTextInAnySettingTest {

    @Property(tries = 5000)
    void anyText_isReadOrReported_andTheOthersAreReadNevertheless(
            @ForAll Setting setting, @ForAll("texts") String text) {
        VideoSdkConfig config = SomeAccount.with(setting.key(), text, "videosdk.http.max-retries", "x");
        assertThat(config.problems()).anySatisfy(problem -> assertThat(problem).contains("videosdk.http.max-retries"));
        assertThat(config.problems())
                .allSatisfy(problem -> assertThat(problem)
                        .hasLineCount(1)
                        .containsPattern("videosdk\\.[a-z.-]+ \\(VIDEOSDK_[A-Z_]+\\)")
                        .endsWith("."));
        assertThat(config.faults()).isSubsetOf(everySettingSpelledOut());
        assertThat(new InvalidConfigurationException(config.problems())
                        .getMessage()
                        .lines())
                .hasSize(config.problems().size() + 1);
    }

    @Property
    void usableSettings_neverSignWithNothing(@ForAll Setting setting, @ForAll("texts") String text) {
        VideoSdkConfig config = SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, setting.key(), text);
        if (config.isUsable()) {
            assertThat(config.secrets().signing()).isNotEmpty();
            assertThat(config.apiKey()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(100);
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars("htps:/@.,*-_~?#[]0129azmdPT \n\r\t\0{}$%\\\"'")
                .ofMaxLength(20);
        Arbitrary<String> defaults = Arbitraries.of(Setting.class).map(Setting::defaultValue);
        return Arbitraries.oneOf(anything, likely, defaults);
    }

    private static String[] everySettingSpelledOut() {
        return Arrays.stream(Setting.values()).map(Setting::spelledOut).toArray(String[]::new);
    }
}
