package io.github.videosdk.jakarta.rest;

import jakarta.enterprise.inject.spi.CDI;

/**
 * The resources as CDI makes them. RESTEasy on a plain Tomcat or Jetty makes them itself, with nothing injected, unless its
 * {@code resteasy.injector.factory} is set, which a {@code metadata-complete} application leaves out.
 */
final class Injected {

    private Injected() {}

    /** For a resource that was made without CDI. */
    static <T> T instead(Class<T> resource) {
        return CDI.current().select(resource).get();
    }
}
