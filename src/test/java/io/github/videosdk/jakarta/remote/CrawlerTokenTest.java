package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrawlerTokenTest {

    private final Watch watch = new Watch();
    private final CrawlerToken crawler = new CrawlerToken(
            Tokens.issuer(
                    VideoSdkConfig.of(
                            Map.of("videosdk.api-key", LiveAccount.API_KEY, "videosdk.secret", LiveAccount.SECRET)),
                    watch),
            watch);

    @Test
    void tokenWithMoreThanAMinuteToLive_isKept() {
        AccessToken first = crawler.get();
        watch.now = first.expiresAt().minusSeconds(61);
        assertThat(crawler.get()).isSameAs(first);
    }

    @Test
    void tokenInItsLastMinute_isReplaced() {
        AccessToken first = crawler.get();
        watch.now = first.expiresAt().minusSeconds(60);
        AccessToken second = crawler.get();
        assertThat(second.value()).isNotEqualTo(first.value());
        assertThat(second.expiresAt()).isEqualTo(watch.now.plus(Duration.ofMinutes(10)));
        assertThat(crawler.get()).isSameAs(second);
    }

    @Test
    void refusedToken_isReplaced() {
        AccessToken refused = crawler.get();
        AccessToken next = crawler.insteadOf(refused);
        assertThat(next.value()).isNotEqualTo(refused.value());
        assertThat(crawler.get()).isSameAs(next);
    }

    @Test
    void tokenRefusedForManyCallersAtATime_isReplacedOnlyOnce() {
        AccessToken refused = crawler.get();
        AccessToken next = crawler.insteadOf(refused);
        assertThat(crawler.insteadOf(refused)).isSameAs(next);
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2030-01-02T03:04:05Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
