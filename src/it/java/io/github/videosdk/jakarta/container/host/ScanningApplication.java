package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Finds the resources of the host by scanning, as most do. */
@ApplicationPath("api")
public class ScanningApplication extends Application {}
