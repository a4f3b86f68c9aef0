package io.github.videosdk.jakarta.bench.http.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The same with one line in the server's log, as long as the audit line of a token. */
@Path("logged")
public class LoggedResource {

    private static final System.Logger LOG = System.getLogger("host");
    private static final String LINE = "token issued: from 127.0.0.1 permissions=allow_join"
            + " jti=00000000-0000-4000-8000-000000000000 until=2026-11-25T08:28:46Z";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String answer() {
        LOG.log(System.Logger.Level.INFO, LINE);
        return ConstantResource.ANSWER;
    }
}
