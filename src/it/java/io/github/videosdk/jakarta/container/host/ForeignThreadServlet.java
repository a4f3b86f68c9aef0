package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A host that works on threads of the JDK's, whose context class loader knows nothing of the application. */
@WebServlet("/foreign-thread")
public class ForeignThreadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TokenIssuer issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .print(CompletableFuture.supplyAsync(() -> issuer.issue().value(), ForeignThreadServlet::start)
                        .join());
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "foreign");
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        thread.start();
    }
}
