package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Has the whole context for itself. */
@ApplicationPath("/")
public class RootApplication extends Application {}
