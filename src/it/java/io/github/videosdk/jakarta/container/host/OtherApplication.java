package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The second of two applications in one WAR. */
@ApplicationPath("other")
public class OtherApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HelloResource.class);
    }
}
