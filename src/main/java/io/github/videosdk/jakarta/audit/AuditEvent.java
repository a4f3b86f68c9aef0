package io.github.videosdk.jakarta.audit;

import java.util.Optional;

/**
 * Something that one of the endpoints has done or refused to do. Methods with {@code @Observes} are called before the answer
 * is sent; methods with {@code @ObservesAsync} are called on a thread of the container.
 *
 * <p>No observer can fail the request: the token or the room already exists. What an observer throws is logged as
 * {@link io.github.videosdk.jakarta.ErrorCode#OBSERVER_FAILED}, at most once a minute for each endpoint, with the stack trace
 * at level debug. CDI does not call the synchronous observers that come after one that throws. A host that must refuse what
 * it cannot record keeps the record in its {@link io.github.videosdk.jakarta.access.TokenPolicy}.
 */
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
