/** The host application on the measured servers: what is ours in it is our JAR alone. */
package io.github.videosdk.jakarta.bench.http.host;
