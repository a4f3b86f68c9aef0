/** What the container tests of all servers came to, at the end of the build. */
package io.github.videosdk.jakarta.outcome;
