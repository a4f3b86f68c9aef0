/**
 * The settings: MicroProfile Config read once into one checked, immutable, redacting value.
 *
 * <p>{@link io.github.videosdk.jakarta.config.VideoSdkConfig} is complete when it exists: every default is filled in,
 * every value is normalised, and whatever is wrong is kept as a list of problems, so that an operator sees all of them
 * at once. Nobody else reads configuration, and nothing reads it on the request path; only a secret that comes from a
 * file is looked at again.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.config;
