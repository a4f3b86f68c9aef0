/**
 * What happens, as metrics and spans of OpenTelemetry, where the application has that API: from the server, or from a
 * library of its own beside an agent.
 *
 * <p>No bean of this package names the API, so a server that lacks it never misses it; then nobody counts and nothing is
 * measured. No id, no token and no path ever becomes an attribute.
 */
package io.github.videosdk.jakarta.telemetry;
