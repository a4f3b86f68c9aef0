package io.github.videosdk.jakarta.bench.http;

import java.time.Duration;

/** How many clients, each of which asks again as soon as it is answered, and for how long. */
public record Load(int connections, Duration duration) {}
