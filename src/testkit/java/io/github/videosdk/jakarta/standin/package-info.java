/**
 * A stand-in for VideoSDK's REST API v2 on a real socket, so that tests exercise a real HTTP client.
 *
 * <p>{@link io.github.videosdk.jakarta.standin.VideoSdkStandIn} is the way in. It imitates the documented replies for
 * rooms, checks tokens with a library that the main code does not use, notes what it was sent, and misbehaves on demand
 * ({@link io.github.videosdk.jakarta.standin.Fault}). It knows nothing of the main code, so it cannot share its errors.
 */
package io.github.videosdk.jakarta.standin;
