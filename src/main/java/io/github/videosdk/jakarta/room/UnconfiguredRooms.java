package io.github.videosdk.jakarta.room;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.util.List;

/** What stands in for rooms while the settings are wrong: it says so to whoever uses it. */
final class UnconfiguredRooms implements Rooms {

    private final List<String> problems;

    UnconfiguredRooms(List<String> problems) {
        this.problems = problems;
    }

    @Override
    public Room create(NewRoom room) {
        throw new InvalidConfigurationException(problems);
    }

    @Override
    public Room validate(String id) {
        throw new InvalidConfigurationException(problems);
    }
}
