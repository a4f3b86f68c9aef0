package io.github.videosdk.jakarta.bench.http.host;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets the level of the audit's logger, as the server's configuration would, and answers whether a line is written now. */
@Path("audit")
public class AuditResource {

    /** A logger that nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("io.github.videosdk.jakarta.audit");

    @PUT
    @Path("{level}")
    public String set(@PathParam("level") String level) {
        AUDIT.setLevel(Level.parse(level));
        return String.valueOf(System.getLogger(AUDIT.getName()).isLoggable(System.Logger.Level.INFO));
    }
}
