package io.github.videosdk.jakarta;

/** The room exists, but it was deactivated: nobody can join it any more. */
public class RoomDisabledException extends VideoSdkException {

    private static final long serialVersionUID = 1L;

    /** Says that the room is disabled. */
    public RoomDisabledException() {
        super(ErrorCode.ROOM_DISABLED, "the room is disabled");
    }
}
