/** An Arquillian container of our own, for servers that no adapter exists for: each runs as a process. */
package io.github.videosdk.jakarta.server;
