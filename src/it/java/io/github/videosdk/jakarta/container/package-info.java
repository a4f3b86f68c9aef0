/** Questions to the packaged JAR inside a real server: over HTTP as a client, and in the container as a host's bean. */
package io.github.videosdk.jakarta.container;
