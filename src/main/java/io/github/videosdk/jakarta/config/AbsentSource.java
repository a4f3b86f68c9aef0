package io.github.videosdk.jakarta.config;

import java.util.Optional;
import java.util.Set;

/** What is left on a server without MicroProfile Config, or with one that does not work. */
final class AbsentSource implements SettingsSource {

    private final String why;

    AbsentSource() {
        this("This server has no MicroProfile Config, so no setting can be read: switch it on in the server"
                + " (Open Liberty: feature mpConfig), or add io.smallrye.config:smallrye-config to the application.");
    }

    AbsentSource(String why) {
        this.why = why;
    }

    @Override
    public Optional<Found> find(String key) {
        return Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.of(why);
    }
}
