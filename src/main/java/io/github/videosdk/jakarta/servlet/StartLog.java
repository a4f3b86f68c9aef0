package io.github.videosdk.jakarta.servlet;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Mode;
import java.util.Locale;

/** What an operator should know when the application has started, and nothing after that. */
final class StartLog {

    private static final System.Logger LOG = System.getLogger(StartLog.class.getPackageName());

    private StartLog() {}

    static void write(VideoSdkConfig config, String contextPath) {
        if (config.enabled() == Enabled.FALSE) {
            LOG.log(INFO, "VideoSDK has no endpoints here: videosdk.enabled is false");
            return;
        }
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
        warnOfOpenAccess(config);
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

    private static void warnOfOpenAccess(VideoSdkConfig config) {
        if (!config.access().isRestricted()) {
            String andTheApi = config.tokenDefaults().roles().isEmpty()
                    ? ", and each token also opens VideoSDK's REST API unless videosdk.token.roles is rtc"
                    : "";
            warn(
                    ErrorCode.OPEN_ACCESS,
                    "Anyone who reaches get-token gets a token, unless a TokenPolicy or a security constraint of this"
                            + " application forbids it, because videosdk.access.allowed-roles is not set"
                            + andTheApi + ".");
        }
    }

    private static void warn(ErrorCode code, String sentence) {
        log(code + ": " + sentence);
    }

    private static void log(String sentence) {
        LOG.log(WARNING, sentence);
    }
}
