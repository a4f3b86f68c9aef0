package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The same as {@link RedeployedWithUs}, in the host that does not have our JAR. */
@ApplicationPath("api")
public class RedeployedWithoutUs extends Application {}
