package io.github.videosdk.jakarta.token;

import java.time.Duration;
import java.time.Instant;

/** Writes and signs tokens, one at a time. */
final class TokenWriter {

    private static final TextMember ROOM = new TextMember("roomId");
    private static final TextMember PARTICIPANT = new TextMember("participantId");
    private static final TextMember ID = new TextMember("jti");

    private final RandomIds ids = RandomIds.unpredictable();
    private final UrlBase64 base64 = new UrlBase64();
    private final AsciiBuffer json = new AsciiBuffer();
    private final AsciiBuffer token = new AsciiBuffer();
    private final byte[] signature = new byte[HmacSha256.LENGTH];
    private Lifetime latest = Lifetime.from(Instant.EPOCH, Duration.ZERO);

    AccessToken write(PayloadTemplate template, TokenRequest request, Instant now, Duration ttl) {
        Lifetime lifetime = lifetime(now, ttl);
        String id = ids.next();
        writeJson(template, request, lifetime, id);
        return new AccessToken(
                sign(template),
                id,
                template.permissions(),
                template.roles(),
                request.roomId(),
                request.participantId(),
                lifetime.issuedAt(),
                lifetime.expiresAt(),
                new IssuedClaims(template, request, lifetime, id));
    }

    private Lifetime lifetime(Instant now, Duration ttl) {
        if (!latest.is(now, ttl)) {
            latest = Lifetime.from(now, ttl);
        }
        return latest;
    }

    private void writeJson(PayloadTemplate template, TokenRequest request, Lifetime lifetime, String id) {
        json.begin(template.jsonAfterStart());
        request.roomId().ifPresent(room -> ROOM.append(room, json));
        request.participantId().ifPresent(participant -> PARTICIPANT.append(participant, json));
        if (!request.claims().isEmpty()) {
            json.append(Json.further(request.claims()));
        }
        json.append(lifetime.json());
        ID.append(id, json);
        json.append('}');
    }

    private String sign(PayloadTemplate template) {
        byte[] start = template.start();
        token.begin(start);
        base64.encode(json, token);
        template.signer().sign(token.bytes(), start.length, token.length(), signature);
        token.append('.');
        base64.encode(signature, token);
        return token.text();
    }
}
