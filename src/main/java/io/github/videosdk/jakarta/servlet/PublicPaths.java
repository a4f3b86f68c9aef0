package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.HttpMethodConstraintElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import jakarta.servlet.http.HttpServlet;
import java.util.List;

/**
 * Claims the public paths with servlets that are never reached, because the filter before them answers. Containers know
 * paths by their servlets: security constraints hang on them, and TomEE gives a host with {@code @ApplicationPath("/")}
 * whatever no servlet claims.
 */
final class PublicPaths {

    private static final String NAME = "videosdk-jakarta-";
    private static final String ANY_LOGIN = "**";

    /** Nobody has it. With {@code **} alone Tomcat asks for no login and then refuses everybody. */
    private static final String NOBODYS_ROLE = "videosdk-jakarta-login";

    private PublicPaths() {}

    /**
     * On get-token the container itself can demand a login, as if the host had written a security constraint that leaves
     * OPTIONS out. {@code HttpServletRequest.authenticate} is not enough: WildFly, which has looked at the request before,
     * gives no challenge then.
     */
    static void claim(ServletContext context, Routes routes, boolean loginForToken) {
        for (Endpoint endpoint : routes.served()) {
            ServletRegistration.Dynamic servlet = context.addServlet(NAME + endpoint.path(), new NeverReached());
            servlet.setAsyncSupported(true);
            servlet.addMapping(routes.urlPatternsOf(endpoint));
            if (loginForToken && endpoint == Endpoint.GET_TOKEN) {
                servlet.setServletSecurity(anyLogin());
            }
        }
    }

    private static ServletSecurityElement anyLogin() {
        return new ServletSecurityElement(
                new HttpConstraintElement(TransportGuarantee.NONE, ANY_LOGIN, NOBODYS_ROLE),
                List.of(new HttpMethodConstraintElement("OPTIONS")));
    }

    private static final class NeverReached extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }
}
