package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.container.host.DiscoveredProviders.Greeting;
import io.github.videosdk.jakarta.container.host.DiscoveredProviders.GreetingException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;

/** Answers as each of the {@link DiscoveredProviders} makes it. */
@Path("providers")
@Produces("text/plain")
public class ProvidersResource {

    @GET
    public Greeting written() {
        return new Greeting("by the host");
    }

    @GET
    @Path("guarded")
    public String guarded() {
        return "not guarded";
    }

    @GET
    @Path("featured")
    public String featured() {
        return "no feature";
    }

    @GET
    @Path("mapped")
    public String mapped() {
        throw new GreetingException();
    }

    @GET
    @Path("resolved")
    public Greeting resolved(@Context Providers providers) {
        // For no media type RESTEasy has a NullPointerException.
        return providers
                .getContextResolver(Greeting.class, MediaType.WILDCARD_TYPE)
                .getContext(Greeting.class);
    }

    /** A sub-resource. */
    @Path("deeper")
    public HelloResource deeper() {
        return new HelloResource();
    }
}
