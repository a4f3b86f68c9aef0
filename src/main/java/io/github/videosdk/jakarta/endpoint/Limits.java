package io.github.videosdk.jakarta.endpoint;

import java.time.Duration;
import java.util.regex.Pattern;

/** What both edges accept at most. */
public final class Limits {

    /** The largest request body, in bytes. */
    public static final int BODY_BYTES = 16 * 1024;

    /** How long a request body may take to come. */
    public static final Duration BODY_TIME = Duration.ofSeconds(10);

    /** What {@link #isRoomId} accepts, as a message says it. */
    public static final String ROOM_ID = "1 to 128 letters, digits and . _ ~ -, and starts with no dot";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}");

    private Limits() {}

    /**
     * Whether a room id may be passed on. VideoSDK's own ids have no fixed shape, so this asks only for safe characters.
     *
     * @param id what a caller has sent
     * @return {@code false} if it is empty, too long, or has a character that no id needs
     */
    public static boolean isRoomId(String id) {
        return ID.matcher(id).matches();
    }
}
