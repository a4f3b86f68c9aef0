package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.videosdk.jakarta.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Test
    void body_isWhatRfc9457AndVideoSdksClientsRead() {
        Problem problem = new Problem(404, ErrorCode.ROOM_NOT_FOUND, "there is no meeting of that id");
        assertThat(new String(problem.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"there is no meeting of that id\",\"code\":\"VIDEOSDK-ROOM-NOT-FOUND\",\"statusCode\":404,"
                        + "\"error\":\"there is no meeting of that id\"}");
        assertThat(problem.headers()).isEmpty();
        assertThat(Problem.MEDIA_TYPE).isEqualTo("application/problem+json");
    }

    @Property
    void anyDetail_isValidJson(@ForAll("statuses") int status, @ForAll ErrorCode code, @ForAll String detail)
            throws IOException {
        JsonNode body = STRICT.readTree(new Problem(status, code, detail, Map.of("Retry-After", "1")).body());
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "statusCode", "error");
        assertThat(body.get("type").textValue()).isEqualTo("about:blank");
        assertThat(body.get("title").textValue()).isNotBlank();
        assertThat(body.get("status").intValue()).isEqualTo(status);
        assertThat(body.get("detail").textValue()).isEqualTo(asUtf8(detail));
        assertThat(body.get("code").textValue()).isEqualTo(code.toString());
        assertThat(body.get("statusCode").intValue()).isEqualTo(status);
        assertThat(body.get("error").textValue()).isEqualTo(asUtf8(detail));
    }

    /** All that the endpoints answer with. */
    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(400, 401, 403, 404, 405, 408, 410, 413, 415, 422, 500, 502, 503, 504);
    }

    /** Half a surrogate pair has no UTF-8, so the encoder puts a question mark in its place. */
    private static String asUtf8(String text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
