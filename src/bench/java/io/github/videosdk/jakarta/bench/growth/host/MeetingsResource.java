package io.github.videosdk.jakarta.bench.growth.host;

import io.github.videosdk.jakarta.room.NewRoom;
import io.github.videosdk.jakarta.room.Rooms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A host that makes meetings, and asks for each whether it is there. */
@Path("meetings")
@RequestScoped
public class MeetingsResource {

    @Inject
    Rooms rooms;

    /** Every other one has a name that no other has. */
    @PUT
    @Path("{from}/{to}")
    public String make(@PathParam("from") long from, @PathParam("to") long to) {
        for (long number = from; number < to; number++) {
            NewRoom.Builder room = NewRoom.builder();
            if (number % 2 == 0) {
                room.customRoomId("lesson-" + number);
            }
            rooms.validate(rooms.create(room.build()).roomId());
        }
        return "made";
    }
}
