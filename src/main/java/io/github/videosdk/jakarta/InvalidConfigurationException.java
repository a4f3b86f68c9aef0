package io.github.videosdk.jakarta;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings are missing or wrong. The message lists all of them at once, each with its key, its environment name, what
 * was found (never a secret) and what is allowed. Thrown at deployment with {@code videosdk.enabled=true}, and otherwise
 * by the first use of an injected {@code TokenIssuer}, {@code TokenVerifier} or {@code Rooms}.
 */
public class InvalidConfigurationException extends VideoSdkException {

    private static final long serialVersionUID = 1L;

    /** One sentence each. */
    private final String[] problems;

    /**
     * Reports these problems together.
     *
     * @param problems one complete sentence each, at least one
     */
    public InvalidConfigurationException(List<String> problems) {
        super(
                ErrorCode.NOT_CONFIGURED,
                problems.stream()
                        .collect(Collectors.joining(
                                "\n - ", ErrorCode.NOT_CONFIGURED + ": VideoSDK is not configured:\n - ", "")));
        this.problems = problems.toArray(String[]::new);
    }

    /**
     * The problems, one sentence each.
     *
     * @return at least one
     */
    public List<String> problems() {
        return List.of(problems);
    }
}
