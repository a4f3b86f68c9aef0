package io.github.videosdk.jakarta.bench.token;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.TokenVerifier;
import io.github.videosdk.jakarta.token.Tokens;
import java.util.Map;

/** The library itself. */
final class Ours implements Contender {

    private static final TokenRequest READY_REQUEST = request();

    private final TokenIssuer issuer;
    private final TokenVerifier verifier;

    Ours(String secret) {
        VideoSdkConfig config =
                VideoSdkConfig.of(Map.of("videosdk.api-key", Account.API_KEY, "videosdk.secret", secret));
        issuer = Tokens.issuer(config);
        verifier = Tokens.verifier(config);
    }

    @Override
    public String token() {
        return issuer.issue().value();
    }

    @Override
    public String scopedToken() {
        return issuer.issue(request()).value();
    }

    String tokenOfReadyRequest() {
        return issuer.issue(READY_REQUEST).value();
    }

    private static TokenRequest request() {
        return TokenRequest.builder()
                .roomId(Account.ROOM)
                .participantId(Account.PARTICIPANT)
                .build();
    }

    @Override
    public Object verify(String token) {
        return verifier.verify(token);
    }
}
