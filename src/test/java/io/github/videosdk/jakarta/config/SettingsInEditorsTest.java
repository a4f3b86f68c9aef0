package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What editors offer is the code's. */
class SettingsInEditorsTest {

    @Test
    void everySetting_isOfferedInOrderWithItsDefault() {
        Map<String, String> offered = Arrays.stream(SettingsInEditors.class.getDeclaredFields())
                .map(field -> field.getAnnotation(ConfigProperty.class))
                .collect(Collectors.toMap(
                        ConfigProperty::name,
                        SettingsInEditorsTest::defaultOf,
                        (one, other) -> one,
                        LinkedHashMap::new));

        assertThat(offered)
                .containsExactlyEntriesOf(Arrays.stream(Setting.values())
                        .collect(Collectors.toMap(
                                Setting::key, Setting::defaultValue, (one, other) -> one, LinkedHashMap::new)));
    }

    private static String defaultOf(ConfigProperty setting) {
        return setting.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE) ? "" : setting.defaultValue();
    }
}
