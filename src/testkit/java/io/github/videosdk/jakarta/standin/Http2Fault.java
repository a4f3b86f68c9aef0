package io.github.videosdk.jakarta.standin;

/** What can go wrong with one request over HTTP/2. */
public enum Http2Fault {
    /** Nothing. */
    NONE,
    /** GOAWAY that says that the request was not looked at. */
    GOAWAY,
    /** GOAWAY in the place of the answer, after the effect. */
    GOAWAY_AFTER_THE_EFFECT,
    /** The stream is refused: RST_STREAM. */
    RST_STREAM,
    /** RST_STREAM in the place of the answer, after the effect. */
    RST_STREAM_AFTER_THE_EFFECT,
    /** RST_STREAM behind the head and half of the body. */
    RST_STREAM_AMID_THE_BODY
}
