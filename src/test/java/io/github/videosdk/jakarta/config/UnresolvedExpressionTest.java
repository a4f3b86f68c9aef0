package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SmallRye Config throws where a value names another one that is not there. */
class UnresolvedExpressionTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void expressionThatCannotBeResolved_isReportedUnderItsSetting_andOnce(Setting setting) {
        VideoSdkConfig config = VideoSdkConfig.from(new Unresolved(setting.key()));

        assertThat(config.problems())
                .filteredOn(problem -> problem.startsWith(setting.key() + " "))
                .singleElement()
                .asString()
                .contains(setting.environmentName(), "${...}", "cannot be resolved");
        assertThat(config.isUsable()).isFalse();
    }

    private record Unresolved(String key) implements SettingsSource {

        @Override
        public Optional<Found> find(String asked) {
            if (asked.equals(key)) {
                throw new NoSuchElementException("SRCFG00011: Could not expand value no.such.value in property " + key);
            }
            return Optional.empty();
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }
    }
}
