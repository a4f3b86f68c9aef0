package io.github.videosdk.jakarta.bench.growth.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource as most hosts have some, so that CDI and JAX-RS are not started for us alone. */
@Path("greeting")
@RequestScoped
public class GreetingResource {

    @Inject
    Greeting greeting;

    @GET
    public String get() {
        return greeting.text();
    }
}
