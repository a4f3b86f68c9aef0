package io.github.videosdk.jakarta.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that look like ours and are none: misspelled settings, which nobody reads. */
final class UnknownKeys {

    private static final String ENVIRONMENT = "VIDEOSDK_";
    private static final String ACCESS = "videosdk.access.";

    /** What Kubernetes puts into the environment for a Service that is called {@code videosdk} or {@code videosdk-...}. */
    private static final Pattern KUBERNETES =
            Pattern.compile("VIDEOSDK(_[A-Z0-9_]+)?_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?"
                    + "|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    /** Slips of the keyboard: two letters wrong, missing or too many, or two exchanged. */
    private static final int SLIPS = 2;

    private UnknownKeys() {}

    /** One spelling for each, sorted; SmallRye lists an environment name in dots, too, which is no further setting. */
    static List<String> among(Set<String> keys) {
        Map<String, List<String>> byEnvironmentName = keys.stream()
                .filter(key -> isMeantForUs(key) && !isKnown(key, keys) && !isOfKubernetes(key))
                .sorted()
                .collect(Collectors.groupingBy(Setting::environmentName, TreeMap::new, Collectors.toList()));
        return byEnvironmentName.values().stream()
                .map(spellings -> spellings.get(spellings.size() - 1))
                .toList();
    }

    private static boolean isMeantForUs(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.startsWith("videosdk.") || lower.startsWith("videosdk_") || isAccess(key);
    }

    private static boolean isKnown(String key, Set<String> keys) {
        if (Setting.isKnown(key)) {
            return true;
        }
        String environmentName = Setting.environmentName(key);
        boolean isEnvironmentName = key.equals(environmentName) || key.equals(environmentName.toLowerCase(Locale.ROOT));
        return Setting.isKnownInEnvironment(key) && (isEnvironmentName || keys.contains(environmentName));
    }

    private static boolean isOfKubernetes(String key) {
        return KUBERNETES.matcher(Setting.environmentName(key)).matches();
    }

    /** Whether a key was to be one of {@code videosdk.access.*}, which guard: what it was to close stays open. */
    static boolean isAccess(String key) {
        String name = Setting.environmentName(key);
        return (name + "_").startsWith(Setting.environmentName(ACCESS))
                || settingsOfAccess().map(Setting::key).anyMatch(known -> isLike(name, known));
    }

    /** All that there are, for a message. */
    static String accessSettings() {
        return settingsOfAccess().map(Setting::spelledOut).collect(Collectors.joining(", "));
    }

    private static Stream<Setting> settingsOfAccess() {
        return Arrays.stream(Setting.values()).filter(setting -> setting.key().startsWith(ACCESS));
    }

    private static boolean isLike(String name, String known) {
        String own = Setting.environmentName(known.substring(ACCESS.length()));
        return name.startsWith(ENVIRONMENT) && name.endsWith("_" + own)
                || name.startsWith("V") && distance(name, Setting.environmentName(known)) <= SLIPS;
    }

    /** How many letters have to be added, left out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > SLIPS) {
            return SLIPS + 1;
        }
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
