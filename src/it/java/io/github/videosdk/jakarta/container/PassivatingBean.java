package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.health.VideoSdkStatus;
import io.github.videosdk.jakarta.room.Rooms;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenVerifier;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;

/** A host's session bean: CDI refuses to deploy one that holds anything it cannot passivate. */
@SessionScoped
class PassivatingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TokenIssuer issuer;

    @Inject
    TokenVerifier verifier;

    @Inject
    Rooms rooms;

    @Inject
    VideoSdkConfig config;

    @Inject
    VideoSdkStatus status;

    String token() {
        return verifier.verify(issuer.issue().value()).value();
    }

    String roomId() {
        return rooms.create().roomId();
    }

    boolean isReady() {
        return config.isUsable() && status.now().isReady();
    }
}
