package io.github.videosdk.jakarta.bench.token;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import javax.crypto.SecretKey;

/** jjwt as its documentation uses it; VideoSDK's own sample for Java takes it, too. */
final class WithJjwt implements Contender {

    private final SecretKey key;
    private final JwtParser parser;

    WithJjwt(String secret) {
        key = Keys.hmacShaKeyFor(Account.bytes(secret));
        parser = Jwts.parser()
                .verifyWith(key)
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .require("apikey", Account.API_KEY)
                .build();
    }

    @Override
    public String token() {
        return builder().compact();
    }

    @Override
    public String scopedToken() {
        return builder()
                .claim("version", Account.SCOPED_VERSION)
                .claim("roles", Account.ROLES)
                .claim("roomId", Account.ROOM)
                .claim("participantId", Account.PARTICIPANT)
                .compact();
    }

    private JwtBuilder builder() {
        Instant now = Instant.now();
        return Jwts.builder()
                .header()
                .type("JWT")
                .and()
                .claim("apikey", Account.API_KEY)
                .claim("permissions", Account.PERMISSIONS)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(Account.TTL)))
                .id(UUID.randomUUID().toString())
                .signWith(key, Jwts.SIG.HS256);
    }

    @Override
    public Object verify(String token) {
        return parser.parseSignedClaims(token);
    }
}
