package com.example;

import io.github.videosdk.jakarta.token.AccessToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** {@code GET api/lobby/{name}}: an endpoint of the host's own beside those of the JAR. */
@RequestScoped
@Path("lobby")
public class LobbyResource {

    @Inject
    Lobby lobby;

    @GET
    @Path("{name}")
    @Produces("application/json")
    public JsonObject enter(@PathParam("name") String name) {
        AccessToken token = lobby.welcome(name);
        return Json.createObjectBuilder()
                .add("participantId", name)
                .add("token", token.value())
                .add("expiresAt", token.expiresAt().toString())
                .build();
    }
}
