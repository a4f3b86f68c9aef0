package com.example;

import io.github.videosdk.jakarta.health.VideoSdkStatus;
import io.github.videosdk.jakarta.token.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonCollectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Collection;
import java.util.Locale;

/** {@code GET api/classroom}: who is here, whether meetings are real, and who would get which rights. */
@RequestScoped
@Path("classroom")
public class ClassroomResource {

    @Inject
    Rights rights;

    @Inject
    VideoSdkStatus videoSdk;

    @GET
    @Produces("application/json")
    public JsonObject classroom(@Context SecurityContext security) {
        return Json.createObjectBuilder()
                .add("name", security.getUserPrincipal().getName())
                .add("role", security.isUserInRole(Roles.TEACHER) ? Roles.TEACHER : Roles.STUDENT)
                .add("mode", videoSdk.now().mode().name().toLowerCase(Locale.ROOT))
                .add("rights", rights())
                .build();
    }

    private JsonObject rights() {
        return Json.createObjectBuilder()
                .add(Roles.TEACHER, claims(rights.ofTeachers()))
                .add(Roles.STUDENT, claims(rights.ofStudents()))
                .build();
    }

    private static JsonArray claims(Collection<Permission> permissions) {
        return permissions.stream()
                .sorted()
                .map(Permission::claim)
                .map(Json::createValue)
                .collect(JsonCollectors.toJsonArray());
    }
}
