/**
 * Transport to VideoSDK's REST API: one deadline per call, retries, a breaker, a bound on calls in flight, and one
 * place where statuses become exceptions.
 *
 * <p>{@link io.github.videosdk.jakarta.remote.RemoteApi} speaks JSON and knows no room; what the calls mean is said by
 * the packages above. It authenticates with a short-lived token of its own, never with a caller's. How its calls go is
 * told to every {@link io.github.videosdk.jakarta.remote.CallObserver}.
 */
package io.github.videosdk.jakarta.remote;
