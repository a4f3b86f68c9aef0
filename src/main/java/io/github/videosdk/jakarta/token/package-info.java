/**
 * Access tokens: issue them and verify them.
 *
 * <p>A VideoSDK access token is a JWT, signed with HS256 and the account's secret. This package knows its claims and
 * its signature, and nothing of HTTP, of callers or of what they may have: that is decided in
 * {@code io.github.videosdk.jakarta.access}. In a container {@link io.github.videosdk.jakarta.token.TokenIssuer} and
 * {@link io.github.videosdk.jakarta.token.TokenVerifier} are injected; elsewhere
 * {@link io.github.videosdk.jakarta.token.Tokens} makes them.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.token;
