package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Signs with HS256. */
final class HmacTokenIssuer implements TokenIssuer {

    private final TokenDefaults defaults;
    private final Supplier<PayloadTemplates> templates;
    private final Spares<TokenWriter> writers = new Spares<>(TokenWriter::new);
    private final Clock clock;

    HmacTokenIssuer(VideoSdkConfig config, Clock clock) {
        this.defaults = TokenDefaults.of(config.tokenDefaults());
        this.templates = new PerSecrets<>(
                config::secrets,
                secrets -> new PayloadTemplates(config.apiKey(), HmacSha256.withKey(secrets.signing())));
        this.clock = clock;
    }

    @Override
    public AccessToken issue(TokenRequest request) {
        PayloadTemplate template = templates
                .get()
                .of(
                        request.permissions().orElse(defaults.permissions()),
                        request.roles().orElse(defaults.roles()),
                        request.isScoped());
        Duration ttl = request.ttl().orElse(defaults.ttl());
        return writers.lend(writer -> verifiable(writer.write(template, request, clock.instant(), ttl)));
    }

    private static AccessToken verifiable(AccessToken token) {
        int length = token.value().length();
        if (length > HmacTokenVerifier.LONGEST) {
            throw new IllegalArgumentException("the token would have " + length + " characters, but at most "
                    + HmacTokenVerifier.LONGEST + " are accepted: leave claims out");
        }
        return token;
    }
}
