/**
 * Hostile HTTP requests, byte by byte, and what must not come of them. {@link io.github.videosdk.jakarta.hostile.Attack}
 * is the way in. A request follows from a seed and its index alone, apart from the times in its tokens. Nothing here
 * tidies what it sends: it speaks over plain sockets, and knows neither servers nor the main code.
 */
package io.github.videosdk.jakarta.hostile;
