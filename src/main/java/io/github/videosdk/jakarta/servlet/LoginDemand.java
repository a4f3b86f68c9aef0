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
 * Makes the container itself demand a login on get-token, as if the host had written a security constraint that leaves
 * OPTIONS out. {@code HttpServletRequest.authenticate} is not enough: WildFly, which has looked at the request before,
 * gives no challenge then. A servlet is what constraints hang on; the filter before it answers, so it is never reached.
 */
final class LoginDemand {

    private static final String SERVLET = "videosdk-jakarta-login";
    private static final String ANY_LOGIN = "**";

    /** Nobody has it. With {@code **} alone Tomcat asks for no login and then refuses everybody. */
    private static final String NOBODYS_ROLE = "videosdk-jakarta-login";

    private LoginDemand() {}

    static void add(ServletContext context, Routes routes) {
        String[] patterns = routes.urlPatternsOf(Endpoint.GET_TOKEN);
        ServletRegistration.Dynamic servlet = context.addServlet(SERVLET, new NeverReached());
        servlet.addMapping(patterns);
        servlet.setAsyncSupported(true);
        servlet.setServletSecurity(new ServletSecurityElement(
                new HttpConstraintElement(TransportGuarantee.NONE, ANY_LOGIN, NOBODYS_ROLE),
                List.of(new HttpMethodConstraintElement("OPTIONS"))));
    }

    private static final class NeverReached extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }
}
