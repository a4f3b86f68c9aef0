package io.github.videosdk.jakarta.container.host;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives an endpoint another path, as filters that rewrite URLs do: {@code forward/get-token}. */
@WebServlet("/forward/*")
public class ForwardingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher("/videosdk" + request.getPathInfo()).forward(request, response);
    }
}
