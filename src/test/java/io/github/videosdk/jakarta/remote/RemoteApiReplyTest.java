package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RemoteApiReplyTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void post_sendsTheJson_andGivesTheReply() {
        JsonObject body = Json.createObjectBuilder()
                .add("customRoomId", "Größe")
                .add("geoFence", "eu001")
                .build();
        JsonObject reply = account.api().post("/rooms", body, true);
        assertThat(reply.getString("customRoomId")).isEqualTo("Größe");
        assertThat(reply.getString("roomId")).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
        assertThat(account.standIn().requests()).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo(body.toString());
            assertThat(request.header("content-type")).hasValue("application/json");
            assertThat(request.header("accept")).hasValue("application/json");
            assertThat(request.header("user-agent")).hasValue("videosdk-jakarta");
        });
    }

    @Test
    void get_asksBelowTheVersion_howeverTheEndpointIsWritten() {
        for (String endpoint : new String[] {"", "/", "/v2", "/v2/"}) {
            account.api("api-endpoint", account.standIn().uri() + endpoint).get("/rooms");
        }
        assertThat(account.calls()).hasSize(4).containsOnly("GET /v2/rooms");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 405, 409, 410, 422, 499})
    void clientError_isRejected_withItsStatus_andNotRepeated(int status) {
        account.standIn().next(Fault.status(status));
        UpstreamException failure = Failures.ofGet(account.api());
        assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(account.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 500, 501, 502, 503, 504, 599})
    void serverErrorOrUnexpectedStatus_isFailing_withItsStatus(int status) {
        account.standIn().next(Fault.status(status));
        UpstreamException failure = Failures.ofGet(account.api("http.max-retries", "0"));
        assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        assertThat(failure.status()).isEqualTo(status);
    }

    static Stream<Named<Fault>> repliesThatAreNoRoom() {
        return Stream.of(
                Named.of("HTML", Fault.html()),
                Named.of("nothing", Fault.status(200, "", Map.of())),
                Named.of("no content", Fault.status(204, "", Map.of())),
                Named.of("garbage", Fault.status(200, "}\u0000{\ufffd", Map.of())),
                Named.of("half an object", Fault.status(200, "{\"roomId\":\"abcd-ef", Map.of())),
                Named.of("an array", Fault.status(200, "[{\"roomId\":\"abcd-efgh-ijkl\"}]", Map.of())),
                Named.of("a string", Fault.status(200, "\"abcd-efgh-ijkl\"", Map.of())),
                Named.of("null", Fault.status(200, "null", Map.of())),
                Named.of("more than a mebibyte", Fault.hugeBody(MEBIBYTE + 1)),
                Named.of("ten mebibytes", Fault.hugeBody(10 * MEBIBYTE)),
                Named.of("a deep nest of arrays", Fault.status(200, "{\"a\":" + "[".repeat(500_000), Map.of())),
                Named.of("a deep nest of objects", Fault.status(200, "{\"a\":".repeat(150_000), Map.of())));
    }

    @ParameterizedTest
    @MethodSource("repliesThatAreNoRoom")
    void replyThatIsNotTheDocumentedOne_isFailing(Fault fault) {
        account.standIn().next(fault);
        UpstreamException failure = Failures.ofGet(account.api("http.max-retries", "0", "http.timeout", "5s"));
        assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        assertThat(failure).hasMessageContaining("VideoSDK");
        account.assertHoldsNoSecret(failure);
    }

    @Test
    void replyOfExactlyAMebibyte_isRead() {
        account.standIn().next(Fault.hugeBody(MEBIBYTE));
        JsonObject reply = account.api("http.timeout", "5s").get("/rooms/validate/mine");
        assertThat(reply.getString("roomId")).isEqualTo("huge-huge-huge");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirect_isNotFollowed(int status) {
        String elsewhere = account.standIn().uri() + "/v2/rooms/validate/elsewhere";
        account.standIn().next(Fault.status(status, "", Map.of("Location", elsewhere)));
        UpstreamException failure = Failures.ofGet(account.api("http.max-retries", "0"));
        assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(account.calls()).containsExactly("GET /v2/rooms/validate/mine");
    }

    @Test
    void replyThatEchoesTheToken_leavesItNeitherInTheFailureNorInTheLog() {
        RemoteApi api = account.api("http.max-retries", "0");
        api.get("/rooms");
        String token = account.tokensShown().get(0);
        for (int status : new int[] {200, 400, 401, 403, 429, 500}) {
            account.standIn().next(Fault.status(status, "\"" + token + "\"", Map.of("Retry-After", token)));
            if (status == 401) {
                account.standIn().next(Fault.status(status, token, Map.of()));
            }
            account.assertHoldsNoSecret(Failures.ofGet(api));
        }
    }
}
