package io.github.videosdk.jakarta.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.hostile.HostileRequest.Expectation;
import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final String TOKEN = "aaaaaaaa.bbbbbbbb.cccccccc";
    private static final String PROBLEM = "HTTP/1.1 401 \r\nContent-Type: application/problem+json\r\n";
    private static final String OF_THE_SERVER = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n";

    private final Verdict verdict = new Verdict("the-secret");

    private List<String> complaints(Wire wire, Expectation expectation, String head, String body) {
        HostileRequest request = new HostileRequest(0, new byte[0], wire, expectation, List.of(TOKEN), false);
        return verdict.complaints(request, new RawAnswer(head, body, "", false, false));
    }

    @Test
    void whatWasExpected_isFine() {
        String meeting = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

        assertThat(complaints(Wire.CLEAN, Expectation.REFUSAL, PROBLEM, "{}")).isEmpty();
        assertThat(complaints(Wire.CLEAN, Expectation.MEETING, meeting, "{\"meetingId\":\"a\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MEETING, good token refused", "REFUSAL, no 401 for a forged token"})
    void anotherStatusThanExpected_isAFinding(Expectation expectation, String complaint) {
        assertThat(complaints(Wire.CLEAN, expectation, PROBLEM.replace("401", "403"), "{}"))
                .containsExactly(complaint);
    }

    @Test
    void meetingWithoutAGoodToken_isAFinding() {
        String head = PROBLEM.replace("401", "200");

        assertThat(complaints(Wire.UNSURE, Expectation.NO_MEETING, head, "{\"meetingId\":\"a\"}"))
                .containsExactly("meeting without a good token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 500 \r\nContent-Type: text/html\r\n", "HTTP/1.1 503 \r\n"})
    void serverError_isAFindingWhoeverMadeIt(String head) {
        assertThat(complaints(Wire.CUT, Expectation.ANYTHING, head, "")).hasSize(1);
        assertThat(complaints(Wire.CUT, Expectation.ANYTHING, "HTTP/1.1 501 \r\n", ""))
                .isEmpty();
        assertThat(complaints(Wire.CUT, Expectation.ANYTHING, PROBLEM.replace("401", "501"), "{}"))
                .containsExactly("status 501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-secret",
                "\\tat io.github.videosdk.jakarta.rest.Answers",
                "java.lang.IllegalStateException",
                "Caused by",
                TOKEN
            })
    void whatIsNobodysBusiness_isAFindingInAnAnswerOfOurs(String text) {
        assertThat(complaints(Wire.UNSURE, Expectation.ANYTHING, PROBLEM, "{\"x\":\"" + text + "\"}"))
                .isNotEmpty();
        assertThat(complaints(Wire.UNSURE, Expectation.ANYTHING, PROBLEM + "X: " + text + "\r\n", "{}"))
                .isNotEmpty();
    }

    @Test
    void innardsOfTheServer_areItsAffairWhereTheRequestIsNoHttp() {
        String body = "<pre>java.lang.IllegalArgumentException</pre>";

        assertThat(complaints(Wire.UNSURE, Expectation.NO_MEETING, OF_THE_SERVER, body))
                .isEmpty();
        assertThat(complaints(Wire.CLEAN, Expectation.NO_MEETING, OF_THE_SERVER, body))
                .containsExactly("innards");
        assertThat(complaints(Wire.UNSURE, Expectation.NO_MEETING, OF_THE_SERVER, "the-secret"))
                .containsExactly("secret");
    }

    @Test
    void noAnswer_isAFindingWhereTheRequestIsClean() {
        assertThat(complaints(Wire.CLEAN, Expectation.ANYTHING, "", "")).containsExactly("no answer");
        assertThat(complaints(Wire.CUT, Expectation.ANYTHING, "", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 40 \r\n", "HTTP/1.1 401 \r\nSet Cookie: a\r\n", "401\r\n"})
    void malformedHead_isAFinding(String head) {
        assertThat(complaints(Wire.CLEAN, Expectation.ANYTHING, head, "")).containsExactly("malformed head");
    }

    @Test
    void answerOfOursThatIsNoJson_isAFinding() {
        assertThat(complaints(Wire.ALONE, Expectation.ANYTHING, PROBLEM, "{")).containsExactly("no JSON");
    }
}
