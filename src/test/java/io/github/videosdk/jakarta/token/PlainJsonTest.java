package io.github.videosdk.jakarta.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it reads, it reads as Nimbus does; all else it leaves to Nimbus. */
class PlainJsonTest {

    private static final String PLAIN =
            "{\"apikey\":\"k\",\"permissions\":[\"allow_join\",\"allow_mod\"],\"version\":2,\"iat\":1893553445,\"jti\":\"\"}";

    @Test
    void payloadOfTheUsualKind_isReadInItsOrder() {
        Map<String, Object> members = PlainJson.read(PLAIN.getBytes(UTF_8));
        assertThat(members.toString())
                .isEqualTo("{apikey=k, permissions=[allow_join, allow_mod], version=2, iat=1893553445, jti=}");
        assertThat(members)
                .isEqualTo(Map.of(
                        "apikey",
                        "k",
                        "permissions",
                        List.of("allow_join", "allow_mod"),
                        "version",
                        2L,
                        "iat",
                        1_893_553_445L,
                        "jti",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "{\"\":\"\"}",
                "{\"a\":0}",
                "{\"a\":9}",
                "{\"a\":10}",
                "{\"a\":999999999999999999}",
                "{\"a\":[\"\"]}",
                "{\"a\":[\"b\",\"b\",\"c\"],\"b\":\"[1]\"}",
                "{\" !#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~\":\" !#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~\"}"
            })
    void plainJson_isReadAsNimbusReadsIt(String json) {
        assertThat(PlainJson.read(json.getBytes(UTF_8))).isNotNull().isEqualTo(Json.read(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "}",
                "{}",
                "[]",
                "\"a\"",
                "1",
                "{\"a\":1}}",
                "{\"a\":1}{}",
                "{\"a\":1} ",
                " {\"a\":1}",
                "{ \"a\":1}",
                "{\"a\" :1}",
                "{\"a\": 1}",
                "{\"a\":1 }",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1,,\"b\":1}",
                "{\"a\":1;\"b\":1}",
                "{\"a\"=1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1]",
                "{a:1}",
                "{'a':1}",
                "{\"a\":00}",
                "{\"a\":01}",
                "{\"a\":1000000000000000000}",
                "{\"a\":-0}",
                "{\"a\":-1}",
                "{\"a\":+1}",
                "{\"a\":1.0}",
                "{\"a\":1e1}",
                "{\"a\":1/}",
                "{\"a\":1:}",
                "{\"a\":true}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{\"a\":[]}",
                "{\"a\":[1]}",
                "{\"a\":[\"b\",]}",
                "{\"a\":[,\"b\"]}",
                "{\"a\":[\"b\"\"c\"]}",
                "{\"a\":[\"b\"}",
                "{\"a\":[[\"b\"]]}",
                "{\"a\":\"b\\n\"}",
                "{\"a\\u0062\":\"b\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\u001f\"}",
                "{\"a\":\"\u007f\"}",
                "{\"a\":\"\u0080\"}",
                "{\"a\":\"\u00e9\"}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":1,\"a\":[\"c\"]}"
            })
    void anythingElse_isLeftToNimbus(String json) {
        assertThat(PlainJson.read(json.getBytes(UTF_8))).isNull();
    }

    @Test
    void plainJsonThatIsCutOff_isLeftToNimbus() {
        assertThat(IntStream.range(0, PLAIN.length()).mapToObj(length -> PLAIN.substring(0, length)))
                .allSatisfy(
                        cut -> assertThat(PlainJson.read(cut.getBytes(UTF_8))).isNull());
    }

    @Test
    void reader_canChangeNothing() {
        Map<String, Object> members = PlainJson.read(PLAIN.getBytes(UTF_8));
        List<?> permissions = (List<?>) members.get("permissions");
        assertThat(Stream.<Runnable>of(members::clear, permissions::clear))
                .allSatisfy(change -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(change::run));
    }
}
