package io.github.videosdk.jakarta.bench.http;

import java.net.URI;
import java.util.Map;

/** An account that nobody has, with a secret as long as VideoSDK's are. */
public final class Account {

    private static final String API_KEY = "3f1c7a52-4a0e-4b6c-9d55-0f1e2d3c4b5a";
    private static final String SECRET = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";

    private Account() {}

    /** As our JAR reads it from the environment. */
    public static Map<String, String> environment() {
        return Map.of("VIDEOSDK_API_KEY", API_KEY, "VIDEOSDK_SECRET", SECRET);
    }

    /** As the official samples read it. */
    static Map<String, String> environmentOfSamples(URI api) {
        return Map.of(
                "VIDEOSDK_API_KEY", API_KEY,
                "VIDEOSDK_SECRET_KEY", SECRET,
                "VIDEOSDK_API_ENDPOINT", api.resolve("/v2").toString());
    }
}
