package io.github.videosdk.jakarta.container.host;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells the names of the servlets of an application, each with its mappings. */
@WebServlet("/servlets")
public class ServletsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        for (ServletRegistration servlet :
                getServletContext().getServletRegistrations().values()) {
            response.getWriter().println(servlet.getName() + " " + servlet.getMappings());
        }
    }
}
