package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.token.AccessToken;
import java.util.Optional;

/** Who calls one of the endpoints, and what for. All that it asks for is a wish: nothing of it was granted yet. */
public interface Caller {

    /** What a caller wants. */
    enum Wish {
        /** A token. */
        GET_TOKEN,
        /** To create a meeting. */
        CREATE_MEETING,
        /** To know whether a meeting exists. */
        VALIDATE_MEETING
    }

    /**
     * What the caller wants.
     *
     * @return never {@code null}
     */
    Wish wish();

    /**
     * The name under which the container has authenticated the caller.
     *
     * @return empty if it has not
     */
    Optional<String> principal();

    /**
     * Whether the container has given the caller this role.
     *
     * @param role the name of a role
     * @return {@code false} also for callers who are not authenticated
     */
    boolean isInRole(String role);

    /**
     * Where the request comes from, as the container tells it.
     *
     * @return the IP address, or what the container makes of a proxy's header, which may be any text that a caller sent
     */
    String remoteAddress();

    /**
     * The room that a token is wished for, or that is to be validated.
     *
     * @return empty if none was named
     */
    Optional<String> roomId();

    /**
     * The participant that a token is wished for.
     *
     * @return empty if none was named
     */
    Optional<String> participantId();

    /**
     * The id of the caller's own that a new meeting is to bear.
     *
     * @return empty if none was named
     */
    Optional<String> customRoomId();

    /**
     * The token that the caller has shown; it was verified.
     *
     * @return empty if none was needed
     */
    Optional<AccessToken> token();
}
