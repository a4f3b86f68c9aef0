package io.github.videosdk.jakarta.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.videosdk.jakarta.hostile.HostileRequest.Expectation;
import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an answer. A server has its own ways with HTTP that is none; with ours it has to be silent. */
final class Verdict {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a server may call a request that it cannot or will not read. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(501, 505);

    private static final Pattern INNARDS = Pattern.compile(
            "\\tat |at (java|jakarta|org|com|io|sun)\\.|Exception|Caused by|StackOverflow|java\\.(lang|util|io)\\.|nimbus");
    private static final String OURS = "io.github.videosdk";

    /** Shorter ones occur in any text. */
    private static final int SHORTEST_TOKEN = 16;

    private final String secret;

    Verdict(String secret) {
        this.secret = secret;
    }

    List<String> complaints(HostileRequest request, RawAnswer answer) {
        List<String> complaints = new ArrayList<>();
        if (!answer.isThere()) {
            if (request.wire() == Wire.CLEAN) {
                complaints.add(answer.isSilence() ? "silence" : "no answer");
            }
            return complaints;
        }
        addComplaintsOfForm(request, answer, complaints);
        addComplaintsOfStatus(request, answer, complaints);
        addComplaintsOfLeaks(request, answer, complaints);
        return complaints;
    }

    private static void addComplaintsOfForm(HostileRequest request, RawAnswer answer, List<String> complaints) {
        if (request.wire() == Wire.CLEAN && !answer.hasWellFormedHead()) {
            complaints.add("malformed head");
        }
        boolean isOursWithBody =
                answer.isOurs() && answer.claimsJson() && !answer.body().isEmpty();
        if (answer.isBroken() && request.wire() == Wire.CLEAN) {
            complaints.add("broken off");
        } else if (!answer.isBroken() && isOursWithBody && !isJson(answer.body())) {
            complaints.add("no JSON");
        }
    }

    private static void addComplaintsOfStatus(HostileRequest request, RawAnswer answer, List<String> complaints) {
        int status = answer.status();
        if (status >= 500 && (answer.isOurs() || !OF_THE_SERVER.contains(status))) {
            complaints.add("status " + status);
        }
        Expectation expected = request.expectation();
        if (expected == Expectation.MEETING && !(status == 200 && answer.isMeeting())) {
            complaints.add("good token refused");
        }
        if (expected == Expectation.REFUSAL && status != 401) {
            complaints.add("no 401 for a forged token");
        }
        if ((expected == Expectation.REFUSAL || expected == Expectation.NO_MEETING) && answer.isMeeting()) {
            complaints.add("meeting without a good token");
        }
    }

    private void addComplaintsOfLeaks(HostileRequest request, RawAnswer answer, List<String> complaints) {
        String text = answer.text();
        if (text.contains(secret)) {
            complaints.add("secret");
        }
        if (text.contains(OURS)) {
            complaints.add("name of our class");
        }
        if (request.wire() != Wire.CLEAN && !answer.isOurs()) {
            return;
        }
        String first = answer.head() + answer.body();
        if (INNARDS.matcher(first).find()) {
            complaints.add("innards");
        }
        if (request.tokens().stream().anyMatch(token -> token.length() >= SHORTEST_TOKEN && first.contains(token))) {
            complaints.add("token of the caller");
        }
    }

    private static boolean isJson(String body) {
        try {
            return JSON.readTree(body.getBytes(StandardCharsets.ISO_8859_1)).isObject();
        } catch (JsonProcessingException | IllegalArgumentException none) {
            return false;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
