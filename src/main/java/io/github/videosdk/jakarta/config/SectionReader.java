package io.github.videosdk.jakarta.config;

import io.github.videosdk.jakarta.ErrorCode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings that belong together. */
final class SectionReader {

    static final Set<String> ENDPOINTS = Set.of("get-token", "create-meeting", "validate-meeting");
    static final Set<String> PERMISSIONS = Set.of("allow_join", "ask_join", "allow_mod");

    /** Tokens that open the REST API alone are for servers: no browser gets one by a setting. */
    static final Set<String> ROLES = Set.of("rtc");

    private static final String ANY = "*";
    private static final Pattern NAME_BEGINS = Pattern.compile("(?i)(cn|uid|ou)=.*");
    private static final Pattern NAME_GOES_ON = Pattern.compile("(?i)(dc|ou|o|l|st|c)=.*");
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
                origins(settings));
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
                roles(settings, Setting.ACCESS_MODERATOR_ROLES),
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
        return roles(settings, Setting.ACCESS_ALLOWED_ROLES);
    }

    private static Set<String> roles(SettingsReader settings, Setting setting) {
        Set<String> roles = settings.list(setting, any -> true);
        if (isSplitName(List.copyOf(roles))) {
            settings.warning(
                    ErrorCode.SPLIT_NAME,
                    setting.spelledOut() + " looks like a name with commas, as LDAP has them, and is taken as "
                            + roles.size()
                            + " roles: write \\, for a comma within a name (in a properties file \\\\,).");
        }
        return roles;
    }

    /** Such as {@code cn=teachers} beside {@code ou=school}. */
    private static boolean isSplitName(List<String> roles) {
        return roles.stream().anyMatch(role -> NAME_BEGINS.matcher(role).matches())
                && roles.stream()
                        .skip(1)
                        .anyMatch(role -> NAME_GOES_ON.matcher(role).matches());
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

    /** What is wrong is left out: it allows nobody anything, and is no reason to close the endpoints. */
    private static Set<String> origins(SettingsReader settings) {
        String written = settings.text(Setting.CORS_ALLOWED_ORIGINS).orElse("");
        Set<String> items = Parsers.items(written);
        if (items.equals(Set.of(ANY))) {
            return items;
        }
        Set<String> origins = new LinkedHashSet<>();
        int position = 0;
        for (String item : items) {
            position++;
            String shown = written.contains("@") ? "item " + position : "\"" + Printable.of(item) + "\"";
            Origins.parse(item).ifPresentOrElse(origins::add, () -> warnOfOrigin(settings, shown));
        }
        return Collections.unmodifiableSet(origins);
    }

    private static void warnOfOrigin(SettingsReader settings, String shown) {
        Setting setting = Setting.CORS_ALLOWED_ORIGINS;
        settings.warning(ErrorCode.WRONG_ORIGIN, setting.unusable("leaves " + shown + " out, which is no origin"));
    }

    private static boolean arePermissions(Set<String> permissions) {
        return !permissions.isEmpty()
                && PERMISSIONS.containsAll(permissions)
                && (permissions.size() == 1 || !permissions.contains(ASK_JOIN));
    }
}
