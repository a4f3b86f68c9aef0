package io.github.videosdk.jakarta.spring;

import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens by jjwt, as in VideoSDK's official sample for Java. */
@RestController
class TokenController {

    private final String apiKey;
    private final SecretKey key;

    TokenController(@Value("${videosdk.api.key}") String apiKey, @Value("${videosdk.secret.key}") String secret) {
        this.apiKey = apiKey;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @GetMapping("/get-token")
    Map<String, String> token() {
        Instant now = Instant.now();
        String token = Jwts.builder()
                .claim("apikey", apiKey)
                .claim("permissions", List.of("allow_join"))
                .id(UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(24, ChronoUnit.HOURS)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
        return Map.of("token", token);
    }
}
