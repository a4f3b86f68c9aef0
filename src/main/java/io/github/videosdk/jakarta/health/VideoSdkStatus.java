package io.github.videosdk.jakarta.health;

import io.github.videosdk.jakarta.config.VideoSdkConfig.Mode;
import java.util.Set;

/**
 * How this application stands with VideoSDK. Asking costs nothing: nobody is called.
 *
 * <pre>{@code
 * @Inject VideoSdkStatus status;
 *
 * boolean isReady() {
 *     return status.now().isReady();
 * }
 * }</pre>
 */
public interface VideoSdkStatus {

    /**
     * The facts as they are now.
     *
     * @return never {@code null}
     */
    Facts now();

    /** What becomes of the next call to VideoSDK. */
    enum BreakerState {
        /** It is made. */
        CLOSED,
        /** It is made, and decides: VideoSDK has failed, and was left alone for long enough. */
        HALF_OPEN,
        /** It is not made: VideoSDK keeps failing. */
        OPEN
    }

    /**
     * What is known without a call. None of it is confidential.
     *
     * @param enabled whether endpoints are wanted here at all ({@code videosdk.enabled} is not {@code false})
     * @param faults the names of the settings that are missing or wrong, never what was found there
     * @param mode who makes the rooms
     * @param breaker what becomes of the next call to VideoSDK; always {@code CLOSED} in offline mode
     */
    record Facts(boolean enabled, Set<String> faults, Mode mode, BreakerState breaker) {

        /**
         * Whether all settings are right.
         *
         * @return {@code false} if there is at least one fault
         */
        public boolean isConfigured() {
            return faults.isEmpty();
        }

        /**
         * Whether this node can do what is asked of it. An open breaker does not count: it says something about
         * VideoSDK, which is the same for all nodes, and tokens are made without it.
         *
         * @return {@code false} if endpoints are wanted and the settings are not right
         */
        public boolean isReady() {
            return !enabled || isConfigured();
        }
    }
}
