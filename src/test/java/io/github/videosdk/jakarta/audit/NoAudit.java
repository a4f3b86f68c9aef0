package io.github.videosdk.jakarta.audit;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.util.List;

/** An audit for tests without a container; it has to be switched off. */
public final class NoAudit {

    private NoAudit() {}

    public static Audit of(VideoSdkConfig config) {
        return new Audit(config, null, List.of());
    }
}
