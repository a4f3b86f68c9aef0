/**
 * Servers, each in a process of its own: behind an Arquillian container of ours where no adapter exists, or started by
 * a test that needs several ({@link io.github.videosdk.jakarta.server.Node}), with nginx in front of them.
 */
package io.github.videosdk.jakarta.server;
