package io.github.videosdk.jakarta.config;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Origins as browsers send them: those of pages, of apps and of extensions. */
final class Origins {

    private static final Pattern ORIGIN = Pattern.compile(
            "(?<scheme>[a-z][a-z0-9+.-]*)://(?<any>\\*\\.)?(?<host>[^/?#@:\\[\\]*\\s\\\\]+|\\[[0-9a-f:.]+])(?::(?<port>\\d{1,5}))?");
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    private static final Pattern APP_HOST = Pattern.compile("[a-z0-9._~-]+");

    /** Two labels or more, the last of them no number: neither everything below {@code .com} nor an address. */
    private static final Pattern DOMAIN = Pattern.compile(".+\\.[a-z0-9_-]*[a-z_-][a-z0-9_-]*");

    /** A page from there has another origin, or the opaque one, {@code null}, which anybody can have. */
    private static final Set<String> NO_ORIGIN =
            Set.of("ftp", "file", "ws", "wss", "data", "blob", "about", "javascript", "mailto");

    private static final int HIGHEST_PORT = 65_535;

    private Origins() {}

    /**
     * An origin, or {@code https://*.} and a domain, which stands for one label in front of it.
     *
     * @return in lower case, without the port that the scheme has anyway; empty if this is no origin
     */
    static Optional<String> parse(String text) {
        Matcher parts = ORIGIN.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches() || NO_ORIGIN.contains(parts.group("scheme"))) {
            return Optional.empty();
        }
        String scheme = parts.group("scheme");
        boolean isWeb = scheme.equals("https") || scheme.equals("http");
        Optional<String> host = isWeb ? webHost(parts) : appHost(parts);
        Optional<String> port = port(parts.group("port"), scheme);
        return host.flatMap(name -> port.map(number -> scheme + "://" + name + number));
    }

    private static Optional<String> webHost(Matcher parts) {
        String host = parts.group("host");
        boolean isWildcard = parts.group("any") != null;
        if (host.startsWith("[")) {
            return isWildcard ? Optional.empty() : Optional.of(host);
        }
        return ascii(host)
                .filter(name -> LABELS.matcher(name).matches())
                .filter(name -> !isWildcard || DOMAIN.matcher(name).matches())
                .map(name -> isWildcard ? "*." + name : name);
    }

    private static Optional<String> appHost(Matcher parts) {
        return parts.group("any") == null
                        && APP_HOST.matcher(parts.group("host")).matches()
                ? Optional.of(parts.group("host"))
                : Optional.empty();
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Optional<String> port(String written, String scheme) {
        if (written == null) {
            return Optional.of("");
        }
        int port = Integer.parseInt(written);
        if (port == 0 || port > HIGHEST_PORT) {
            return Optional.empty();
        }
        boolean isUsual = scheme.equals("https") && port == 443 || scheme.equals("http") && port == 80;
        return Optional.of(isUsual ? "" : ":" + port);
    }
}
