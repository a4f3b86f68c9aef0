package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings in the README is the code's. */
class SettingsInReadmeTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(videosdk\\.[^`]+)` \\| (?:`([^`]+)` )?\\| (\\S.*) \\|$");

    @Test
    void readme_listsEverySettingInOrderWithItsDefault() throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            documented.put(row.group(1), row.group(2) == null ? "" : row.group(2));
        }

        assertThat(documented)
                .containsExactlyEntriesOf(Arrays.stream(Setting.values())
                        .collect(Collectors.toMap(
                                Setting::key, Setting::defaultValue, (one, other) -> one, LinkedHashMap::new)));
    }
}
