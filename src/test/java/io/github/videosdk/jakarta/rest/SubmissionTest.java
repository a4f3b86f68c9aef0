package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final String OURS = "e30.eyJhcGlrZXkiOiJrIn0.eno";
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"token\":\"a.b.c\"}",
                "application/json; charset=utf-8 | {\"token\":\"a.b.c\"}",
                "APPLICATION/JSON | {\"token\":\"a.b.c\"}",
                FORM + " | token=a.b.c",
                FORM + ";charset=UTF-8 | token=a.b.c",
                FORM + " | {\"token\":\"a.b.c\"}",
                "'' | {\"token\":\"a.b.c\"}"
            })
    void tokenInTheBody_isFound_howeverItIsEncoded(String type, String body) {
        assertThat(submission(new FakeRequest().header("Content-Type", type), body)
                        .token())
                .hasValue("a.b.c");
    }

    @Test
    void bodyWithoutAType_isJson() {
        assertThat(submission(new FakeRequest(), "{\"token\":\"a.b.c\"}").token())
                .hasValue("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "Bearer " + OURS})
    void tokenInTheHeader_isFound_whereTheBodyHasNone(String header) {
        FakeRequest request = new FakeRequest().header("Authorization", header);
        assertThat(submission(request, "").token()).hasValue(OURS);
        assertThat(submission(request, "{}").token()).hasValue(OURS);
        assertThat(submission(request, "{\"token\":\" \"}").token()).hasValue(OURS);
    }

    @Test
    void tokenInBothPlaces_theBodyWins() {
        FakeRequest request = new FakeRequest().header("Authorization", "Bearer " + OURS);
        assertThat(submission(request, "{\"token\":\"a.b.c\"}").token()).hasValue("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer e30.eyJzdWIiOiJhbm4ifQ.eno", "Bearer opaque", "x.y.z"})
    void loginOfTheHost_isNoToken(String authorization) {
        FakeRequest request = new FakeRequest().header("Authorization", authorization);
        assertThat(submission(request, "").token()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", FORM, "text/plain", "application/xml", "multipart/form-data"})
    void emptyBody_isAcceptedUnderAnyType(String type) {
        Submission submission = submission(new FakeRequest().header("Content-Type", type), "");
        assertThat(submission.token()).isEmpty();
        assertThat(submission.field("customRoomId")).isEmpty();
    }

    @Test
    void noBodyAtAll_isAccepted() {
        assertThat(Submission.in(new FakeRequest().build()).token()).isEmpty();
    }

    @Test
    void bodyThatTheHostHasRead_isRefused() {
        assertThat(Refusals.of(() -> submission(new FakeRequest(), "", 20)).detail())
                .contains("read it already");
        FakeRequest taken = new FakeRequest().body("{}").bodyThatTheHostHasTaken();
        assertThat(Refusals.of(() -> Submission.in(taken.build())).detail()).contains("read it already");
    }

    @Test
    void chunkedBodyOfAGetThatTheHostHasRead_isRefused_becauseItMayNameARoom() {
        FakeRequest request = new FakeRequest().header("Transfer-Encoding", "chunked");
        assertThat(Refusals.of(() -> Submission.inGet(request.build())).detail())
                .contains("read it already");
    }

    @Test
    void formThatTheHostHasRead_isTakenFromItsParameters() {
        FakeRequest request = new FakeRequest().header("Content-Type", FORM).parameter("token", "a.b.c");
        assertThat(submission(request, "").token()).hasValue("a.b.c");
    }

    @Test
    void parameterOfTheQuery_isNotTakenForTheBody() {
        FakeRequest request =
                new FakeRequest().header("Content-Type", "application/json").parameter("token", "a.b.c");
        assertThat(submission(request, "").token()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json-seq"})
    void bodyOfAnotherType_isUnsupported(String type) {
        FakeRequest request = new FakeRequest().header("Content-Type", type);
        assertThat(Refusals.of(() -> submission(request, "{}")).status()).isEqualTo(415);
    }

    @Test
    void largestBody_isRead_andOneByteMoreIsTooLarge() {
        String largest = "{\"token\":\"a.b.c\"}" + " ".repeat(Limits.BODY_BYTES - 17);
        assertThat(largest).hasSize(Limits.BODY_BYTES);
        assertThat(submission(new FakeRequest(), largest).token()).hasValue("a.b.c");
        assertThat(Refusals.of(() -> submission(new FakeRequest(), largest + " "))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "{}", "[\"a.b.c\"]"})
    void fieldThatIsNoText_isRefusedWhereItIsRead_andNowhereElse(String value) {
        Submission submission = submission(new FakeRequest(), "{\"token\":" + value + "}");
        assertThat(submission.field("customRoomId")).isEmpty();
        assertThat(Refusals.of(submission::token).detail()).contains("token");
    }

    @Test
    void malformedBody_isRefused() {
        assertThat(Refusals.of(() -> submission(new FakeRequest(), "token=a.b.c"))
                        .status())
                .isEqualTo(400);
    }

    private static Submission submission(FakeRequest request, String body) {
        return submission(request, body, body.length());
    }

    private static Submission submission(FakeRequest request, String body, long announced) {
        HttpServletRequest passed = request.body(body).length(announced).build();
        new Passage(Endpoint.CREATE_MEETING, Optional.empty()).leaveWith(passed, false);
        return Submission.in(passed);
    }
}
