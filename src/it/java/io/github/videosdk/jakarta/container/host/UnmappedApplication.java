package io.github.videosdk.jakarta.container.host;

import jakarta.ws.rs.core.Application;

/** An application that says nothing of its path: web.xml does. */
public class UnmappedApplication extends Application {}
