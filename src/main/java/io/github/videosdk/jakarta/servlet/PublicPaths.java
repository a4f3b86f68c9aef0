package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Registers the endpoints that are served, each at its paths and at no other. */
final class PublicPaths {

    private static final String NAME = "videosdk-jakarta-";
    private static final String ANY_LOGIN = "**";

    /** Nobody has it. With {@code **} alone Tomcat asks for no login and then refuses everybody. */
    private static final String NOBODYS_ROLE = "videosdk-jakarta-login";

    private PublicPaths() {}

    /**
     * Registers the servlets.
     *
     * @return the patterns that the application uses itself, which therefore stay as they are
     */
    static List<String> claim(ServletContext context, VideoSdkConfig config) {
        Resources resources = new Resources(context, config.endpoints().path());
        List<String> taken = new ArrayList<>();
        for (Endpoint endpoint : served(config.endpoints())) {
            ServletRegistration.Dynamic servlet =
                    context.addServlet(NAME + endpoint.path(), new EndpointServlet(endpoint, config, resources));
            servlet.setAsyncSupported(true);
            servlet.setLoadOnStartup(1);
            taken.addAll(map(servlet, urlPatterns(endpoint, config.endpoints())));
            if (endpoint == Endpoint.GET_TOKEN && config.access().isChallenging()) {
                servlet.setServletSecurity(anyLogin());
            }
        }
        return taken;
    }

    /** Of several patterns, one that is taken costs all. */
    private static Set<String> map(ServletRegistration servlet, List<String> patterns) {
        Set<String> taken = servlet.addMapping(patterns.toArray(String[]::new));
        List<String> free =
                patterns.stream().filter(pattern -> !taken.contains(pattern)).toList();
        if (!taken.isEmpty() && !free.isEmpty()) {
            servlet.addMapping(free.toArray(String[]::new));
        }
        return taken;
    }

    private static List<Endpoint> served(VideoSdkConfig.Endpoints endpoints) {
        return Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoints.served().contains(endpoint.path()))
                .toList();
    }

    /** Open Liberty finds the path with a slash at its end by the star only. */
    private static List<String> urlPatterns(Endpoint endpoint, VideoSdkConfig.Endpoints endpoints) {
        Stream<String> names =
                endpoints.aliases() ? Stream.of(endpoint.path(), endpoint.alias()) : Stream.of(endpoint.path());
        return names.map(name -> endpoints.path() + "/" + name)
                .flatMap(path -> endpoint == Endpoint.VALIDATE_MEETING
                        ? Stream.of(path + "/*")
                        : Stream.of(path, path + "/", path + "/*"))
                .toList();
    }

    /**
     * On get-token the container itself demands the login, as if the host had written a security constraint that leaves
     * OPTIONS out. {@code HttpServletRequest.authenticate} is not enough: WildFly, which has looked at the request before,
     * gives no challenge then.
     */
    private static ServletSecurityElement anyLogin() {
        return new ServletSecurityElement(
                new HttpConstraintElement(TransportGuarantee.NONE, ANY_LOGIN, NOBODYS_ROLE),
                List.of(new HttpMethodConstraintElement("OPTIONS")));
    }
}
