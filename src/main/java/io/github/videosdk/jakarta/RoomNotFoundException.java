package io.github.videosdk.jakarta;

/** Nobody made a room of that id. */
public class RoomNotFoundException extends VideoSdkException {

    private static final long serialVersionUID = 1L;

    /** Says that the room is not known. The id is left out: it came from outside. */
    public RoomNotFoundException() {
        super(ErrorCode.ROOM_NOT_FOUND, "no room has that id");
    }
}
