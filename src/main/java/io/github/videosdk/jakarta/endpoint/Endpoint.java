package io.github.videosdk.jakarta.endpoint;

/** The endpoints, by the names that VideoSDK's clients call them. */
public enum Endpoint {
    /** Hands out a token. */
    GET_TOKEN("get-token", "GET", "generateJWTToken"),
    /** Creates a meeting. */
    CREATE_MEETING("create-meeting", "POST", "createMeeting"),
    /** Says whether a meeting exists; its id follows the name. */
    VALIDATE_MEETING("validate-meeting", "POST", "validatemeeting");

    private final String path;
    private final String method;
    private final String alias;

    Endpoint(String path, String method, String alias) {
        this.path = path;
        this.method = method;
        this.alias = alias;
    }

    /**
     * The name, which is the last part of its path.
     *
     * @return for example {@code get-token}
     */
    public String path() {
        return path;
    }

    /**
     * The HTTP method that it takes.
     *
     * @return {@code GET} or {@code POST}
     */
    public String method() {
        return method;
    }

    /**
     * The name that older clients use.
     *
     * @return for example {@code generateJWTToken}
     */
    public String alias() {
        return alias;
    }
}
