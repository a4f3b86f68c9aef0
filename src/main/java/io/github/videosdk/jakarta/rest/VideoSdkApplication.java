package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources, at an internal path that is closed to requests from outside. Public because servers demand it. */
@ApplicationPath(Passage.INTERNAL_PATH)
public class VideoSdkApplication extends Application {

    /** For the container. */
    public VideoSdkApplication() {}

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(GetTokenResource.class, CreateMeetingResource.class, ValidateMeetingResource.class);
    }
}
