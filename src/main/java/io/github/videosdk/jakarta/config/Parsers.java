package io.github.videosdk.jakarta.config;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** From the text of one setting to its value; an {@link IllegalArgumentException} means that the text is not allowed. */
final class Parsers {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
    private static final Pattern DOTS_ONLY = Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)");
    private static final Pattern SCOPE = Pattern.compile("[\\x20-\\x7e]{0,128}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private Parsers() {}

    static <T> T require(T value, Predicate<? super T> allowed) {
        if (!allowed.test(value)) {
            throw new IllegalArgumentException("not allowed");
        }
        return value;
    }

    static boolean flag(String text) {
        return Boolean.parseBoolean(require(text.toLowerCase(Locale.ROOT), lower -> lower.matches("true|false")));
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Enum.valueOf(
                type, require(text, word -> word.matches("[A-Za-z]+")).toUpperCase(Locale.ROOT));
    }

    /** What commas separate, without empty items; a comma after a backslash belongs to the item, as in LDAP names. */
    static Set<String> items(String text) {
        Set<String> items = new LinkedHashSet<>();
        for (String written : COMMA.split(text)) {
            String item = Quotes.removedFrom(written).replace("\\,", ",");
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return Collections.unmodifiableSet(items);
    }

    static int between(int least, int most, String text) {
        return require(Integer.parseInt(text), number -> number >= least && number <= most);
    }

    static Duration duration(Duration least, Duration most, String text) {
        return require(
                Durations.parse(text), duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
    }

    /** Without a trailing slash, so that the root is the empty string. */
    static String path(String text) {
        String withSlash = text.startsWith("/") ? text : "/" + text;
        String path = withSlash.endsWith("/") ? withSlash.substring(0, withSlash.length() - 1) : withSlash;
        return require(
                path, p -> PATH.matcher(p).matches() && !DOTS_ONLY.matcher(p).matches());
    }

    /** The empty text is none. */
    static String scope(String text) {
        return require(text, t -> SCOPE.matcher(t).matches());
    }

    /** VideoSDK's API with its version, whichever way it was written. */
    static URI api(String text, boolean allowHttp) {
        URI uri = URI.create(text);
        require(uri, u -> u.getHost() != null && u.toString().indexOf('@') < 0);
        require(uri, u -> u.getRawQuery() == null && u.getRawFragment() == null);
        require(uri, u -> u.getPort() == -1 || isPort(u.getPort()));
        require(uri, u -> isScheme(u, "https") || isScheme(u, "http") && (allowHttp || isLoopback(u)));
        String bare = text.replaceFirst("/+$", "").replaceFirst("/v2$", "");
        return URI.create(bare + "/v2");
    }

    static VideoSdkConfig.Proxy proxy(String text) {
        URI uri = URI.create(text.contains("://") ? text : "http://" + text);
        require(uri, u -> isScheme(u, "http") && u.getHost() != null && isPort(u.getPort()));
        require(uri, u -> u.getRawPath().isEmpty() || u.getRawPath().equals("/"));
        require(uri, u -> u.getRawQuery() == null && u.getRawFragment() == null);
        String[] userAndPassword = uri.getUserInfo() == null
                ? new String[] {"", ""}
                : require(uri.getUserInfo().split(":", 2), parts -> parts.length == 2);
        return new VideoSdkConfig.Proxy(uri.getHost(), uri.getPort(), userAndPassword[0], userAndPassword[1]);
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= 65_535;
    }

    private static boolean isScheme(URI uri, String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isLoopback(URI uri) {
        return LOOPBACK.matcher(uri.getHost()).matches();
    }
}
