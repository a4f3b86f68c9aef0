package com.example;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The host's own REST API: it scans, as most do. */
@ApplicationPath("api")
public class HostApplication extends Application {}
