package io.github.videosdk.jakarta.endpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Authorization} header, as far as it is ours: {@code Bearer} or a bare JWT. Other schemes are the host's. */
public final class Authorization {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");
    private static final Pattern BARE = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private Authorization() {}

    /**
     * The token in the header.
     *
     * @param header the value of the header, or {@code null}
     * @return empty if there is none, or a scheme that is not ours
     */
    public static Optional<String> tokenIn(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String value = header.strip();
        Matcher bearer = BEARER.matcher(value);
        if (bearer.matches()) {
            return Optional.of(bearer.group(1));
        }
        return BARE.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }
}
