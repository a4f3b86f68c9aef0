package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public paths of the endpoints that are served. */
final class Routes {

    private final List<Route> routes;

    Routes(VideoSdkConfig.Endpoints endpoints) {
        routes = Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoints.served().contains(endpoint.path()))
                .flatMap(endpoint -> names(endpoint, endpoints.aliases())
                        .map(name -> new Route(endpoint, endpoints.path() + "/" + name)))
                .toList();
    }

    private static Stream<String> names(Endpoint endpoint, boolean aliases) {
        return aliases ? Stream.of(endpoint.path(), endpoint.alias()) : Stream.of(endpoint.path());
    }

    /** What the filter has to be mapped to, and not a path more. */
    String[] urlPatterns() {
        List<String> patterns = new ArrayList<>(List.of(Passage.INTERNAL_PATH, Passage.INTERNAL_PATH + "/*"));
        routes.forEach(route -> patterns.addAll(route.urlPatterns()));
        return patterns.toArray(String[]::new);
    }

    Set<Endpoint> served() {
        return routes.stream()
                .map(Route::endpoint)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Endpoint.class)));
    }

    /** The paths of one endpoint. */
    String[] urlPatternsOf(Endpoint endpoint) {
        return routes.stream()
                .filter(route -> route.endpoint == endpoint)
                .flatMap(route -> route.urlPatterns().stream())
                .toArray(String[]::new);
    }

    /** The endpoint that a decoded path below the context root leads to. */
    Optional<Passage> find(String path) {
        return routes.stream().flatMap(route -> route.match(path).stream()).findFirst();
    }

    private record Route(Endpoint endpoint, String path) {

        boolean takesId() {
            return endpoint == Endpoint.VALIDATE_MEETING;
        }

        List<String> urlPatterns() {
            return takesId() ? List.of(path + "/*") : List.of(path, path + "/");
        }

        Optional<Passage> match(String requested) {
            String bare = requested.endsWith("/") ? requested.substring(0, requested.length() - 1) : requested;
            if (takesId() && (bare + "/").startsWith(path + "/")) {
                return Optional.of(new Passage(endpoint, Optional.of(id(bare))));
            }
            return bare.equals(path) ? Optional.of(new Passage(endpoint, Optional.empty())) : Optional.empty();
        }

        /** Empty where none was named, which the filter refuses like any other malformed id. */
        private String id(String bare) {
            return bare.equals(path) ? "" : bare.substring(path.length() + 1);
        }
    }
}
