package io.github.videosdk.jakarta.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a page of another origin may have sent a request, with the login of whoever looks at that page. Browsers
 * say so: newer ones in {@code Sec-Fetch-Site}, all of them in {@code Origin}. Programs that are no browsers send neither.
 *
 * <p>An origin that the settings name may send requests; {@code *} names none. What a proxy says in {@code X-Forwarded-*} is
 * not read: where a proxy rewrites {@code Host}, the settings have to name the application's own origin.
 */
final class CrossSite {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Pattern WEB_ORIGIN = Pattern.compile("(?i:https?)://([^/?#@,\\s]+)");
    private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)$");

    private final Cors cors;

    CrossSite(Cors cors) {
        this.cors = cors;
    }

    /** Headers that no browser sends, such as two of one name, are not trusted. */
    boolean mayHaveSent(HttpServletRequest request) {
        List<String> sites = values(SITE, request);
        List<String> origins = values(ORIGIN, request);
        if (sites.size() > 1 || origins.size() > 1) {
            return true;
        }
        if (origins.stream().anyMatch(cors::names)) {
            return false;
        }
        return sites.isEmpty()
                ? !origins.stream().allMatch(origin -> isOwn(origin, request))
                : !OWN_SITES.contains(sites.get(0));
    }

    /** Schemes do not count: behind a proxy that ends TLS, the server does not know the one of the browser. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        Matcher webOrigin = WEB_ORIGIN.matcher(origin);
        List<String> hosts = values("Host", request);
        return webOrigin.matches()
                && hosts.size() == 1
                && withoutDefaultPort(webOrigin.group(1)).equals(withoutDefaultPort(hosts.get(0)));
    }

    private static String withoutDefaultPort(String hostAndPort) {
        return DEFAULT_PORT.matcher(hostAndPort.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static List<String> values(String header, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeaders(header))
                .map(Collections::list)
                .<List<String>>map(List::copyOf)
                .orElse(List.of());
    }
}
