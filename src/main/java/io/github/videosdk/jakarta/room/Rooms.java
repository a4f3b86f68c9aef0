package io.github.videosdk.jakarta.room;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.RoomDisabledException;
import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.UpstreamException;

/**
 * Creates and validates rooms. Safe for any number of threads; a call ends within {@code videosdk.http.timeout}.
 *
 * <pre>{@code
 * @Inject Rooms rooms;
 *
 * String roomOf(Lesson lesson) {
 *     return rooms.create(NewRoom.builder().customRoomId("lesson-" + lesson.id()).build()).roomId();
 * }
 * }</pre>
 */
public interface Rooms {

    /**
     * Creates a room, or finds the one that already bears the request's {@code customRoomId}. That one may be disabled
     * ({@link Room#isDisabled()}); then nobody can join it.
     *
     * @param room what the room is to be like
     * @return the room as VideoSDK gives it
     * @throws UpstreamException if VideoSDK cannot be reached, declines or fails
     * @throws InvalidConfigurationException if key, secret or another setting is missing or wrong
     */
    Room create(NewRoom room);

    /**
     * Creates a room with VideoSDK's defaults.
     *
     * @return the room as VideoSDK gives it
     * @throws UpstreamException if VideoSDK cannot be reached, declines or fails
     * @throws InvalidConfigurationException if key, secret or another setting is missing or wrong
     */
    default Room create() {
        return create(NewRoom.builder().build());
    }

    /**
     * Finds a room that can be joined.
     *
     * @param id a {@code roomId}, or, in live mode, the {@code customRoomId} that a room was created with
     * @return the room as VideoSDK gives it
     * @throws RoomNotFoundException if there is none
     * @throws RoomDisabledException if it was deactivated
     * @throws UpstreamException if VideoSDK cannot be reached or fails
     * @throws InvalidConfigurationException if key, secret or another setting is missing or wrong
     */
    Room validate(String id);
}
