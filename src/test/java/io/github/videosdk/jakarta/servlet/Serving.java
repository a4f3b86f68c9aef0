package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The endpoints with some settings, before resources that do nothing: the server's JAX-RS has them. */
record Serving(VideoSdkConfig config) {

    /** In offline mode, where no key is needed: key, value, key, value. */
    static Serving with(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.mode", "offline"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Serving(VideoSdkConfig.of(settings));
    }

    /** To the endpoint that the path of the request names. */
    HttpServletRequest pass(FakeRequest request, FakeResponse response) throws IOException, ServletException {
        HttpServletRequest passed = request.build();
        FakeCdi.start(new FakeResources());
        FakeContext context = new FakeContext();
        context.declare(Passage.APPLICATION, "a JAX-RS").at(Passage.INTERNAL_PATH + "/*");
        EndpointServlet servlet =
                new EndpointServlet(endpointOf(passed), config, new Resources(context.build(), "/videosdk"));
        servlet.init();
        servlet.service(passed, response.build());
        return passed;
    }

    private static Endpoint endpointOf(HttpServletRequest request) {
        return Stream.of(Endpoint.values())
                .filter(endpoint -> request.getServletPath().contains(endpoint.path()))
                .findFirst()
                .orElseThrow();
    }
}
