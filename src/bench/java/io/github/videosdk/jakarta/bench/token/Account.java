package io.github.videosdk.jakarta.bench.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;

/** Whose tokens all contenders issue, and what these say. Both keys are as long as VideoSDK's. */
final class Account {

    static final String API_KEY = "0b5a6cf4-93c1-4f5e-8a0c-3f2d9e7b1c44";
    static final String SECRET = "5f0c1e7a9b3d2468ace013579bdf02468ace13579bdf0245f0c1e7a9b3d2468a";
    static final String FORGERS_SECRET = SECRET.replace('5', '6');
    static final String ROOM = "abcd-efgh-ijkl";
    static final String PARTICIPANT = "participant-4711";
    static final Duration TTL = Duration.ofHours(24);
    static final List<String> PERMISSIONS = List.of("allow_join");
    static final List<String> ROLES = List.of("rtc");
    static final int SCOPED_VERSION = 2;

    private Account() {}

    static byte[] bytes(String secret) {
        return secret.getBytes(UTF_8);
    }
}
