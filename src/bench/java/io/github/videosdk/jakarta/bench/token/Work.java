package io.github.videosdk.jakarta.bench.token;

/** What is asked of each contender. */
public enum Work {
    TOKEN("token", "default token"),
    SCOPED_TOKEN("scopedToken", "room and participant"),
    /** Of ours alone: what issuing costs without the request, which no peer has. */
    READY_REQUEST("", "room and participant, request at hand"),
    VERIFY("verify", "verify"),
    REFUSE("refuse", "refuse a forgery");

    private final String nameInNode;
    private final String label;

    Work(String nameInNode, String label) {
        this.nameInNode = nameInNode;
        this.label = label;
    }

    /** Empty if Node has nothing like it. */
    String nameInNode() {
        return nameInNode;
    }

    String label() {
        return label;
    }
}
