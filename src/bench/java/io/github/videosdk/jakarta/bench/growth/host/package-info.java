/** What runs inside the server, as a part of the host. */
package io.github.videosdk.jakarta.bench.growth.host;
