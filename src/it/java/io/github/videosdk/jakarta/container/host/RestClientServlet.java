package io.github.videosdk.jakarta.container.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Asks the REST API of its own application with the REST client of MicroProfile. */
@WebServlet("/client")
public class RestClientServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The {@link HelloResource}. */
    public interface Hello {
        @GET
        @Path("hello")
        @Produces("text/plain")
        String hello();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Hello hello = RestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + request.getLocalPort() + request.getContextPath() + "/api"))
                .build(Hello.class);
        response.setContentType("text/plain");
        response.getWriter().print("the client heard: " + hello.hello());
    }
}
