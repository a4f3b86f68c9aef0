package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** By this name a class loader of the host that has our JAR is known in a heap dump. */
@ApplicationPath("api")
public class RedeployedWithUs extends Application {}
