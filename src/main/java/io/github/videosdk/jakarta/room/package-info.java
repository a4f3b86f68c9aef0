/**
 * Rooms, which VideoSDK's older clients call meetings: create them and ask whether they exist.
 *
 * <p>{@link io.github.videosdk.jakarta.room.Rooms} has two makers: VideoSDK itself (live mode), and this machine
 * (offline mode), whose room ids prove themselves, so that no store is needed. Who may do it is asked elsewhere.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.room;
