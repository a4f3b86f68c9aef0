package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.Role;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.Tokens;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class RemoteApiTokenTest {

    private static final String OTHER_SECRET = "another-secret-another-secret-another-secret-another-secret-1234";

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void call_showsACrawlerTokenOfVersionTwo_withoutPrefix() {
        account.api().post("/rooms", JsonValue.EMPTY_JSON_OBJECT, true);
        String shown = account.tokensShown().get(0);
        AccessToken token = Tokens.verifier(account.config()).verify(shown);
        assertThat(token.roles()).containsExactly(Role.CRAWLER);
        assertThat(((Number) token.claims().get("version")).intValue()).isEqualTo(2);
        assertThat(token.roomId()).isEmpty();
        assertThat(token.participantId()).isEmpty();
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isLessThanOrEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void tokenRolesOfTheSettings_doNotReachTheTokenThatWeShow() {
        account.api("token.roles", "rtc", "token.ttl", "1s").post("/rooms", JsonValue.EMPTY_JSON_OBJECT, true);
        AccessToken token =
                Tokens.verifier(account.config()).verify(account.tokensShown().get(0));
        assertThat(token.roles()).containsExactly(Role.CRAWLER);
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void furtherCalls_showTheSameToken() {
        RemoteApi api = account.api();
        api.post("/rooms", JsonValue.EMPTY_JSON_OBJECT, true);
        api.get("/rooms");
        api.post("/rooms", JsonValue.EMPTY_JSON_OBJECT, false);
        assertThat(account.tokensShown()).hasSize(3);
        assertThat(account.tokensShown().stream().distinct()).hasSize(1);
    }

    @Test
    void tokenSignedWithAFormerSecret_isReplacedOnce_andTheCallSucceeds() {
        VideoSdkConfig config = account.config();
        AtomicReference<TokenIssuer> inForce =
                new AtomicReference<>(Tokens.issuer(account.config("secret", OTHER_SECRET)));
        RemoteApi api = account.api(config, request -> {
            AccessToken token = inForce.get().issue(request);
            inForce.set(Tokens.issuer(config));
            return token;
        });
        api.post("/rooms", JsonValue.EMPTY_JSON_OBJECT, false);
        api.get("/rooms");
        assertThat(account.calls()).containsExactly("POST /v2/rooms", "POST /v2/rooms", "GET /v2/rooms");
        assertThat(account.tokensShown().get(1))
                .isNotEqualTo(account.tokensShown().get(0));
        assertThat(account.tokensShown().get(2)).isEqualTo(account.tokensShown().get(1));
        assertThat(account.standIn().roomCount()).isEqualTo(1);
    }

    @Test
    void secretThatVideoSdkDoesNotKnow_isKeyRefused_afterOneFreshToken() {
        VideoSdkConfig config = account.config();
        RemoteApi api = account.api(config, Tokens.issuer(account.config("secret", OTHER_SECRET)));
        UpstreamException failure = Failures.ofGet(api);
        assertThat(failure.kind()).isEqualTo(Kind.KEY_REFUSED);
        assertThat(failure.status()).isEqualTo(401);
        assertThat(account.tokensShown()).hasSize(2).doesNotHaveDuplicates();
        account.assertHoldsNoSecret(failure);
    }

    @Test
    void forbidden_isKeyRefused_withoutAnotherTry() {
        account.standIn().next(Fault.status(403));
        UpstreamException failure = Failures.ofGet(account.api());
        assertThat(failure.kind()).isEqualTo(Kind.KEY_REFUSED);
        assertThat(failure.status()).isEqualTo(403);
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void refusedKey_doesNotOpenTheBreaker() {
        RemoteApi api = account.api();
        account.standIn().always(Fault.status(403));
        for (int i = 0; i < 10; i++) {
            assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.KEY_REFUSED);
        }
        assertThat(account.calls()).hasSize(10);
    }
}
