package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The REST API of a host: one resource. */
@Path("hello")
public class HelloResource {

    @GET
    @Produces("text/plain")
    public String hello() {
        return "hello of the host";
    }

    @POST
    @Consumes("text/plain")
    @Produces("text/plain")
    public String echo(String text) {
        return "the host heard " + text;
    }
}
