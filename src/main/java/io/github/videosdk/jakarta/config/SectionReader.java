package io.github.videosdk.jakarta.config;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the settings that belong together. */
final class SectionReader {

    static final Set<String> ENDPOINTS = Set.of("get-token", "create-meeting", "validate-meeting");
    static final Set<String> PERMISSIONS = Set.of("allow_join", "ask_join", "allow_mod");
    static final Set<String> ROLES = Set.of("rtc", "crawler");

    private static final String ASK_JOIN = "ask_join";
    private static final String CHALLENGE = "challenge";
    private static final Duration SHORTEST_TTL = Duration.ofSeconds(1);
    private static final Duration LONGEST_TTL = Duration.ofDays(36_500);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

    private SectionReader() {}

    static VideoSdkConfig.Endpoints endpoints(SettingsReader settings) {
        return new VideoSdkConfig.Endpoints(
                settings.value(Setting.PATH, Parsers::path),
                settings.list(Setting.ENDPOINTS, names -> !names.isEmpty() && ENDPOINTS.containsAll(names)),
                settings.flag(Setting.COMPATIBILITY_ALIASES),
                settings.flag(Setting.COMPATIBILITY_TOKENLESS_CREATE),
                origins(settings.list(Setting.CORS_ALLOWED_ORIGINS, SectionReader::areOrigins)));
    }

    static VideoSdkConfig.TokenDefaults tokenDefaults(SettingsReader settings) {
        return new VideoSdkConfig.TokenDefaults(
                settings.value(Setting.TOKEN_TTL, text -> Parsers.duration(SHORTEST_TTL, LONGEST_TTL, text)),
                settings.list(Setting.TOKEN_PERMISSIONS, SectionReader::arePermissions),
                settings.list(Setting.TOKEN_ROLES, ROLES::containsAll));
    }

    static VideoSdkConfig.Access access(SettingsReader settings) {
        return new VideoSdkConfig.Access(
                allowedRoles(settings),
                settings.list(Setting.ACCESS_MODERATOR_ROLES, any -> true),
                settings.flag(Setting.ACCESS_PARTICIPANT_FROM_PRINCIPAL),
                settings.value(Setting.ACCESS_UNAUTHENTICATED, SectionReader::challenges));
    }

    private static boolean challenges(String unauthenticated) {
        return Parsers.require(unauthenticated, Set.of(CHALLENGE, "401")::contains)
                .equals(CHALLENGE);
    }

    /** Set to nothing it is a slip, such as a variable that is not there, and would open what was meant to be guarded. */
    private static Set<String> allowedRoles(SettingsReader settings) {
        if (settings.find(Setting.ACCESS_ALLOWED_ROLES).isPresent()
                && settings.text(Setting.ACCESS_ALLOWED_ROLES).isEmpty()) {
            settings.problem(Setting.ACCESS_ALLOWED_ROLES, Setting.ACCESS_ALLOWED_ROLES.empty());
        }
        return settings.list(Setting.ACCESS_ALLOWED_ROLES, any -> true);
    }

    static VideoSdkConfig.Http http(SettingsReader settings) {
        boolean allowHttp = settings.flag(Setting.API_ENDPOINT_ALLOW_HTTP);
        return new VideoSdkConfig.Http(
                settings.value(Setting.API_ENDPOINT, text -> Parsers.api(text, allowHttp)),
                settings.value(
                        Setting.HTTP_CONNECT_TIMEOUT,
                        text -> Parsers.duration(SHORTEST_TIMEOUT, LONGEST_TIMEOUT, text)),
                settings.value(Setting.HTTP_TIMEOUT, text -> Parsers.duration(SHORTEST_TIMEOUT, LONGEST_TIMEOUT, text)),
                settings.value(Setting.HTTP_MAX_RETRIES, text -> Parsers.between(0, 10, text)),
                settings.value(Setting.HTTP_MAX_CONCURRENT, text -> Parsers.between(1, 10_000, text)),
                proxy(settings));
    }

    /** Its password must not be shown, so a wrong proxy is reported without what was found. */
    private static Optional<VideoSdkConfig.Proxy> proxy(SettingsReader settings) {
        try {
            return settings.text(Setting.HTTP_PROXY).map(Parsers::proxy);
        } catch (IllegalArgumentException wrong) {
            settings.problem(Setting.HTTP_PROXY, Setting.HTTP_PROXY.unusable("is not a proxy address"));
            return Optional.empty();
        }
    }

    private static Set<String> origins(Set<String> written) {
        return written.stream()
                .map(origin -> origin.equals("*") ? origin : Parsers.origin(origin))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private static boolean areOrigins(Set<String> origins) {
        return origins.equals(Set.of("*")) || origins.stream().allMatch(Parsers::isOrigin);
    }

    private static boolean arePermissions(Set<String> permissions) {
        return !permissions.isEmpty()
                && PERMISSIONS.containsAll(permissions)
                && (permissions.size() == 1 || !permissions.contains(ASK_JOIN));
    }
}
