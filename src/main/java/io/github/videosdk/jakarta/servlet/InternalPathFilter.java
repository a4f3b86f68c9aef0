package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** Closes the path at which the server's JAX-RS has our resources to all requests from outside. */
final class InternalPathFilter extends HttpFilter {

    static final String NAME = "videosdk-jakarta";

    private static final long serialVersionUID = 1L;

    /**
     * Registers the filter.
     *
     * @return {@code false} if it was registered before
     */
    static boolean addTo(ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter(NAME, new InternalPathFilter());
        if (filter == null) {
            return false;
        }
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST), true, Passage.INTERNAL_PATH, Passage.INTERNAL_PATH + "/*");
        return true;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        EndpointServlet.keepFromCaches(response);
        Problems.notFound().writeTo(response);
    }
}
