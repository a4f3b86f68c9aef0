package io.github.videosdk.jakarta.container.host;

/** What filters of hosts do to requests and responses. The name is sent in the header {@code X-Kind}. */
public enum FilterKind {
    BUFFERING("a filter that buffers the response and adds an `ETag`"),
    WRITER_ONLY("a filter whose response has a writer and no stream"),
    HEADER_AFTERWARDS("a filter that sets a header after the chain"),
    OTHER_PATH("a filter whose request has another path"),
    QUEUEING("a filter that suspends a request and dispatches it again");

    private final String description;

    FilterKind(String description) {
        this.description = description;
    }

    @Override
    public String toString() {
        return description;
    }
}
