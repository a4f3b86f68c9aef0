package io.github.videosdk.jakarta.servlet;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Mode;
import java.util.List;
import java.util.Locale;

/** What an operator should know when the application has started, and nothing after that. */
final class StartLog {

    private static final System.Logger LOG = System.getLogger(StartLog.class.getPackageName());

    private StartLog() {}

    static void writeSwitchedOff() {
        LOG.log(INFO, "VideoSDK has no endpoints here: videosdk.enabled is false");
    }

    static void writeNotInWar() {
        warn(
                ErrorCode.NOT_IN_WAR,
                "VideoSDK has no endpoints here: its JAR is not in the WAR, so it cannot see the TokenPolicy and the observers"
                        + " of this application. Move the JAR to WEB-INF/lib.");
    }

    static void write(VideoSdkConfig config, String contextPath, List<String> taken) {
        warnOfTakenPaths(taken);
        config.warnings().forEach(StartLog::log);
        if (!config.isUsable()) {
            warn(
                    ErrorCode.NOT_CONFIGURED,
                    "VideoSDK is not configured, so its endpoints answer 503:\n - "
                            + String.join("\n - ", config.problems()));
            return;
        }
        sayWhereItAnswers(config, contextPath);
        warnOfOfflineMode(config);
    }

    private static void warnOfTakenPaths(List<String> taken) {
        if (!taken.isEmpty()) {
            warn(
                    ErrorCode.PATH_TAKEN,
                    "This application has a servlet of its own at " + String.join(", ", taken)
                            + ", so VideoSDK does not answer there. Set videosdk.path (VIDEOSDK_PATH) to another path.");
        }
    }

    private static void sayWhereItAnswers(VideoSdkConfig config, String contextPath) {
        LOG.log(
                INFO,
                "VideoSDK ({0} mode) answers at {1}{2}/: {3}",
                config.mode().name().toLowerCase(Locale.ROOT),
                contextPath,
                config.endpoints().path(),
                String.join(", ", config.endpoints().served()));
    }

    private static void warnOfOfflineMode(VideoSdkConfig config) {
        if (config.mode() == Mode.OFFLINE) {
            warn(
                    ErrorCode.OFFLINE_MODE,
                    "videosdk.mode is offline: tokens are signed, but VideoSDK knows nothing of the rooms. For development only.");
        }
    }

    private static void warn(ErrorCode code, String sentence) {
        log(code + ": " + sentence);
    }

    private static void log(String sentence) {
        LOG.log(WARNING, sentence);
    }
}
