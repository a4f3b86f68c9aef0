/**
 * May this caller have that token? One question, answered by a {@link io.github.videosdk.jakarta.access.TokenPolicy}:
 * the host's own, if it has one as a CDI bean, and otherwise the one that the settings describe.
 *
 * <p>Authentication is the container's affair; here it has happened already.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.access;
