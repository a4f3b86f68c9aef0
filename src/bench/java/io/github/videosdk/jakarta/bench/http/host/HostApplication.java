package io.github.videosdk.jakarta.bench.http.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The host's own JAX-RS resources. */
@ApplicationPath("api")
public class HostApplication extends Application {}
