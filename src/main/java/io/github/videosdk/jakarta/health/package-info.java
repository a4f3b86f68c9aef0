/**
 * Whether this node does what it is there for, found out without a call to VideoSDK:
 * {@link io.github.videosdk.jakarta.health.VideoSdkStatus} for a host, and the same as a readiness check where the server
 * has MicroProfile Health.
 *
 * <p>A server without that API never misses it: no bean of this package names the API. The check, which has to, is added by
 * an extension of CDI, if the API is there.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.health;
