package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Calls the resources without the server's JAX-RS. */
public interface ResourceDispatcher {

    /**
     * Logs which policy grants tokens. Called once, when the application starts.
     *
     * @param application the application
     */
    void reportPolicy(ServletContext application);

    /**
     * Answers a request with the resource that its passage names.
     *
     * @param request has a passage
     * @param response gets what the resource answers
     * @throws IOException if the client has gone
     */
    void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
