package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes requests to the resources where the JAX-RS of a server does not know them. */
public interface ResourceDispatcher {

    /**
     * Answers a request as the resource does for which the filter has let it through.
     *
     * @param request came through the filter
     * @param response gets what the resource answers
     * @throws IOException if the client has gone
     */
    void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
