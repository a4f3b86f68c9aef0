package com.example;

import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** A bean of the host's own that uses the injected issuer. */
@ApplicationScoped
public class Lobby {

    @Inject
    TokenIssuer tokens;

    AccessToken welcome(String name) {
        return tokens.issue(TokenRequest.builder()
                .participantId(name)
                .ttl(Duration.ofHours(1))
                .build());
    }
}
