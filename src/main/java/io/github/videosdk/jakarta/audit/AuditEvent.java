package io.github.videosdk.jakarta.audit;

import java.util.Optional;

/** Something that one of the endpoints has done or refused to do. An observer that throws fails the request. */
public sealed interface AuditEvent permits RoomCreated, TokenIssued, TokenRefused {

    /**
     * The name under which the container has authenticated the caller.
     *
     * @return empty if it has not
     */
    Optional<String> principal();

    /**
     * Where the request came from, as the container tells it.
     *
     * @return the IP address, or what the container makes of a proxy's header, which may be any text that a caller sent
     */
    String remoteAddress();
}
