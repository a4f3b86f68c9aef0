/**
 * What {@code GET get-token} costs on a real server, beside a bare resource of the host, a static page and servers that do
 * the same with other means. Whoever measures another endpoint finds here how servers and peers are started ({@link
 * io.github.videosdk.jakarta.bench.http.Server}, {@link io.github.videosdk.jakarta.bench.http.Peer}), loaded ({@link
 * io.github.videosdk.jakarta.bench.http.Wrk}) and compared ({@link io.github.videosdk.jakarta.bench.http.Comparison}).
 */
package io.github.videosdk.jakarta.bench.http;
