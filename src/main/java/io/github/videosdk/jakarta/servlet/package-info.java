/**
 * The servlet edge: the listener that the web fragment names, the filter that it puts before the endpoints, and a servlet
 * that takes requests to the resources where the server's JAX-RS does not.
 *
 * <p>The filter knows paths, methods, origins and sizes, asks the container to authenticate, and passes on to the
 * resources; it knows no token and no room. It is mapped to the enabled endpoints and nothing else, behind the host's own
 * filters.
 */
package io.github.videosdk.jakarta.servlet;
