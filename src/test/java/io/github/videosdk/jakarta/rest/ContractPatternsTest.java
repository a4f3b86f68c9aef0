package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.openapi.Contract;
import io.github.videosdk.jakarta.openapi.Operation;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the OpenAPI document says a value looks like is what the code takes. */
class ContractPatternsTest {

    private static final Contract CONTRACT = Contract.ofThisBuild();
    private static final Operation GET_TOKEN = CONTRACT.operation("getToken");
    private static final Operation CREATE_MEETING = CONTRACT.operation("createMeeting");

    /** Mostly what could be right, and as long as the limits are. */
    @Provide
    static Arbitrary<String> values() {
        Arbitrary<String> atLimits = Arbitraries.of(1, 32, 33, 43, 44, 128, 129, 255, 256)
                .flatMap(length ->
                        Arbitraries.strings().withChars('a', 'Z', '7', '_', '-').ofLength(length));
        Arbitrary<String> usual = Arbitraries.strings()
                .withChars('a', '_', '-', '~', '.')
                .ofMinLength(1)
                .ofMaxLength(5);
        Arbitrary<String> ascii = Arbitraries.strings()
                .withCharRange('\u0001', '\u007f')
                .ofMinLength(1)
                .ofMaxLength(5);
        return Arbitraries.oneOf(atLimits, usual, ascii).filter(value -> !value.isBlank());
    }

    @Property(tries = 300)
    void roomId_isAlike(@ForAll("values") String value) {
        assertThat(GET_TOKEN.takesParameter("roomId", value))
                .isEqualTo(isTaken(() -> tokenWish(new FakeRequest().parameter("roomId", value))));
    }

    @Property(tries = 300)
    void participantId_isAlike(@ForAll("values") String value) {
        assertThat(GET_TOKEN.takesParameter("participantId", value))
                .isEqualTo(isTaken(() -> tokenWish(new FakeRequest().parameter("participantId", value))));
    }

    @Property(tries = 300)
    void idempotencyKey_isAlike(@ForAll("values") String value) {
        assertThat(CREATE_MEETING.takesParameter("Idempotency-Key", value))
                .isEqualTo(isTaken(() -> wish(new FakeRequest().header("Idempotency-Key", value), "{}")));
    }

    @Property(tries = 300)
    void customRoomId_isAlike(@ForAll("values") String value) {
        assertFieldIsAlike("customRoomId", value);
    }

    @Property(tries = 300)
    void region_isAlike(@ForAll("values") String value) {
        assertFieldIsAlike("geoFence", value);
        assertFieldIsAlike("region", value);
    }

    private static void assertFieldIsAlike(String field, String value) {
        String body = Json.createObjectBuilder().add(field, value).build().toString();
        assertThat(CREATE_MEETING.takesField(field, value)).isEqualTo(isTaken(() -> wish(new FakeRequest(), body)));
    }

    private static void tokenWish(FakeRequest fake) {
        HttpServletRequest request = fake.build();
        TokenWish.in(request, Submission.inGet(request));
    }

    private static void wish(FakeRequest request, String body) {
        MeetingWish.in(request.build(), Submission.in(request.body(body).build()));
    }

    private static boolean isTaken(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (RequestException refused) {
            return false;
        }
    }
}
