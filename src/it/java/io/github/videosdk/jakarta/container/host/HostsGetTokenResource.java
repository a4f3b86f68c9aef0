package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A host's own resource that happens to be called like one of our endpoints. */
@Path("get-token")
public class HostsGetTokenResource {

    @GET
    @Produces("text/plain")
    public String token() {
        return "a token of the host";
    }
}
