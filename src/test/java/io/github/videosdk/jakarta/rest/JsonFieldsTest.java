package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

    @Property(tries = 300)
    void anyTextFields_areReadAsTheyWereWritten(@ForAll("objects") Map<String, String> object)
            throws JsonProcessingException {
        byte[] written = new ObjectMapper().writeValueAsBytes(object);
        assertThat(JsonFields.parse(written).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().orElseThrow())))
                .isEqualTo(object);
    }

    @Test
    void fieldsOfOtherTypes_haveNoText_andNullIsTheEmptyOne() {
        String others = "\"n\":1e400,\"t\":true,\"o\":{\"token\":\"x\"},\"a\":[\"x\"]";
        assertThat(parse("{\"token\":\"a.b.c\"," + others + ",\"z\":null}"))
                .isEqualTo(Map.of(
                        "token", Optional.of("a.b.c"),
                        "n", Optional.empty(),
                        "t", Optional.empty(),
                        "o", Optional.empty(),
                        "a", Optional.empty(),
                        "z", Optional.of("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\":\"a\",\"token\":\"b\"}",
                "{\"token\":\"a\",\"token\":\"a\"}",
                "{\"token\":\"a\",\"\\u0074oken\":\"b\"}",
                "{\"token\":null,\"token\":\"b\"}",
                "{\"token\":7,\"token\":\"b\"}",
                "{\"x\":{},\"token\":\"a\",\"x\":{}}"
            })
    void fieldThatIsThereTwice_isRefused(String body) {
        assertThat(Refusals.of(() -> parse(body)).detail()).isEqualTo("a field is given more than once");
    }

    @Test
    void fieldTwiceFurtherInside_isNobodysBusiness() {
        assertThat(parse("{\"o\":{\"a\":1,\"a\":2},\"a\":\"b\"}")).containsEntry("a", Optional.of("b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"token\"",
                "[]",
                "[{\"token\":\"a\"}]",
                "{",
                "{\"token\"}",
                "{\"token\":}",
                "{\"token\":\"a\"",
                "{\"token\":\"a",
                "{'token':'a'}",
                "{\"token\":\"\\x\"}",
                "{\"token\":\"a\nb\"}",
                "{\"token\":\"a\"}{\"token\":\"b\"}",
                "{\"token\":\"a\"} x",
                "token=a.b.c"
            })
    void bodyThatIsNoJsonObject_isRefused(String body) {
        Problem problem = Refusals.of(() -> parse(body));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).isEqualTo("the body is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void deepestNestThatFitsIntoABody_isRefused(String opening) {
        String nest = "{\"a\":" + opening.repeat((Limits.BODY_BYTES - 5) / opening.length());
        assertThat(Refusals.of(() -> parse(nest)).status()).isEqualTo(400);
    }

    @Property(tries = 300)
    void anyBytes_areReadOrRefused(@ForAll byte[] body) {
        assertReadOrRefused(body);
    }

    @Property(tries = 300)
    void anyBytesInAField_areReadOrRefused(@ForAll byte[] value) {
        String start = "{\"token\":\"";
        byte[] body = new byte[start.length() + value.length + 2];
        System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, body, 0, start.length());
        System.arraycopy(value, 0, body, start.length(), value.length);
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';
        assertReadOrRefused(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", " \t\r\n{\"token\":\"a\"}"})
    void bodyThatOpensAnObject_looksLikeJson(String body) {
        assertThat(JsonFields.looksLikeJson(bytes(body))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "token=a", "[{", "token={", "%7B", "é{"})
    void otherBody_doesNotLookLikeJson(String body) {
        assertThat(JsonFields.looksLikeJson(bytes(body))).isFalse();
    }

    @Provide
    Arbitrary<Map<String, String>> objects() {
        Arbitrary<String> text = Arbitraries.strings()
                .filter(it -> StandardCharsets.UTF_16BE.newEncoder().canEncode(it));
        return Arbitraries.maps(text, text).ofMaxSize(5);
    }

    private static void assertReadOrRefused(byte[] body) {
        try {
            assertThat(JsonFields.parse(body)).isNotNull();
        } catch (RequestException refused) {
            assertThat(refused.problem().status()).isEqualTo(400);
        }
    }

    private static Map<String, Optional<String>> parse(String body) {
        return JsonFields.parse(bytes(body));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
