package io.github.videosdk.jakarta.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers 404. The web fragment declares it, because WildFly warns of an application that has JAX-RS resources and declares
 * no servlet. Public because servers demand it.
 */
public class InternalPathServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public InternalPathServlet() {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
