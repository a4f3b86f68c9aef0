package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A host that hands out tokens by itself. */
@WebServlet("/own-token")
public class InjectingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TokenIssuer issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(issuer.issue().value());
    }
}
