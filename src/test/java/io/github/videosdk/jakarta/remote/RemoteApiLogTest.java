package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Function;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class RemoteApiLogTest {

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void sameKindOfFailureAgain_isLoggedOnce() {
        RemoteApi api = account.api("http.max-retries", "0");
        account.standIn()
                .next(
                        Fault.status(500),
                        Fault.html(),
                        Fault.status(429),
                        Fault.status(429),
                        Fault.dropConnection().afterEffect());
        for (int i = 0; i < 5; i++) {
            Failures.of(() -> api.post("/rooms", JsonValue.EMPTY_JSON_OBJECT, false));
        }
        assertThat(account.log().at(Level.WARNING))
                .satisfiesExactly(
                        line -> assertThat(line).contains("POST", "FAILING", "status 500"),
                        line -> assertThat(line).contains("POST", "VIDEOSDK-RATE-LIMITED"),
                        line -> assertThat(line).contains("POST", "UNREACHABLE"));
        assertThat(account.log().at(Level.SEVERE)).isEmpty();
    }

    @Test
    void refusedKey_isLoggedOnceAsAnError_withWhatToCheck() {
        RemoteApi api = account.api();
        account.standIn().always(Fault.status(401));
        Failures.ofGet(api);
        Failures.ofGet(api);
        assertThat(account.log().at(Level.SEVERE))
                .singleElement()
                .asString()
                .contains("GET", "VIDEOSDK-KEY-REFUSED", "videosdk.api-key", "videosdk.secret", "clock", "no caller");
        assertThat(account.log().at(Level.WARNING)).isEmpty();
    }

    @Test
    void rejectedRequest_isNoConcernOfTheOperator() {
        RemoteApi api = account.api();
        account.standIn().next(Fault.status(404));
        assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.REJECTED);
        assertThat(account.log().at(Level.WARNING)).isEmpty();
        assertThat(account.log().at(Level.SEVERE)).isEmpty();
        assertThat(account.log().at(Level.FINE)).anyMatch(line -> line.contains("REJECTED"));
    }

    @Test
    void answerThatCannotBeRead_isLogged() {
        UpstreamException unreadable = new UpstreamException(Kind.FAILING, "no roomId in it", 200, null);
        Failures.of(() -> account.api("http.max-retries", "0").get("/rooms", json -> {
            throw unreadable;
        }));
        assertThat(account.log().at(Level.WARNING)).singleElement().asString().contains("GET", "no roomId in it");
    }

    @Test
    void conflictThatIsOneUnlessTheRoomIsThere_isLoggedOnlyThen() {
        RemoteApi api = account.api();
        account.standIn().next(Fault.none(), Fault.status(409));
        JsonObject mine = Json.createObjectBuilder().add("customRoomId", "mine").build();
        api.post("/rooms", mine, true);
        api.postOrFind("/rooms", mine, "/rooms/validate/mine", Function.identity());
        assertThat(account.log().texts()).isEmpty();
        account.standIn().next(Fault.status(409));
        Failures.of(() -> api.postOrFind("/rooms", mine, "/rooms/validate/yours", Function.identity()));
        assertThat(account.log().at(Level.WARNING)).singleElement().asString().contains("POST", "status 409");
    }

    @Test
    void success_isNotLogged() {
        account.api().get("/rooms");
        assertThat(account.log().texts()).isEmpty();
    }
}
