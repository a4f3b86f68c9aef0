package io.github.videosdk.jakarta.bench.http.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The least that a resource does: an answer as long as that of get-token, which never changes. */
@Path("constant")
public class ConstantResource {

    private static final int LENGTH_OF_TOKEN = 291;
    static final String ANSWER =
            "{\"token\":\"" + "x".repeat(LENGTH_OF_TOKEN) + "\",\"expiresAt\":\"2026-11-25T08:28:46Z\"}";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String answer() {
        return ANSWER;
    }
}
