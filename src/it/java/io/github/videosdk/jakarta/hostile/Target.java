package io.github.videosdk.jakarta.hostile;

import java.net.URI;

/**
 * What is attacked.
 *
 * @param base the context root, with a slash at its end
 * @param roomId a room that exists
 */
public record Target(URI base, String apiKey, String secret, String roomId) {}
