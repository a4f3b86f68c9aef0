package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The filter with some settings, before resources that do nothing. */
record Filtering(VideoSdkFilter filter) {

    /** In offline mode, where no key is needed: key, value, key, value. */
    static Filtering with(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.mode", "offline"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return of(VideoSdkConfig.of(settings));
    }

    static Filtering of(VideoSdkConfig config) {
        return new Filtering(new VideoSdkFilter(config, new Routes(config.endpoints())));
    }

    HttpServletRequest pass(FakeRequest request, FakeResponse response) throws IOException, ServletException {
        HttpServletRequest passed = request.build();
        filter.doFilter(passed, response.build(), (next, answer) -> {
            throw new AssertionError("the chain goes on to the servlets that are never reached");
        });
        return passed;
    }
}
