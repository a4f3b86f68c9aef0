package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Property(tries = 300)
    void anyForm_isReadAsItWasWritten(@ForAll("forms") Map<String, String> form) {
        assertThat(parse(written(form))).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "token=a.b.c, a.b.c",
        "x=1&token=a.b.c&y=, a.b.c",
        "token=a%2Eb%2ec, a.b.c",
        "token=a+b, a b",
        "token=a=b=, a=b=",
        "token=, ''",
        "token, ''",
        "&token=a&, a",
        "a&&b&&&token=a, a"
    })
    void field_isFound_howeverTheFormIsWritten(String form, String token) {
        assertThat(parse(form)).containsEntry("token", token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=a&token=b", "token=a&token=a", "token=a&%74oken=b", "token&token="})
    void fieldThatIsThereTwice_isRefused(String form) {
        assertThat(Refusals.of(() -> parse(form)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=%", "token=%2", "token=%zz", "%=a", "a=1&token=a%", "token=%-1"})
    void brokenEscape_isRefused(String form) {
        assertThat(Refusals.of(() -> parse(form)).status()).isEqualTo(400);
    }

    @Property(tries = 300)
    void anyBytes_areReadOrRefused(@ForAll byte[] body) {
        try {
            assertThat(FormFields.parse(body)).isNotNull();
        } catch (RequestException refused) {
            assertThat(refused.problem().status()).isEqualTo(400);
        }
    }

    @Test
    void formThatTheHostHasRead_isTakenFromItsParameters() {
        assertThat(FormFields.readByTheHost(new FakeRequest()
                        .parameter("token", "a.b.c")
                        .parameter("region", "")
                        .build()))
                .isEqualTo(Map.of("token", "a.b.c", "region", ""));
    }

    @Test
    void tokenInTheQuery_isNotTakenForAFieldOfTheForm() {
        assertThat(FormFields.readByTheHost(new FakeRequest()
                        .parameter("token", "a.b.c")
                        .parameter("region", "sg001")
                        .query("x=1&token=a.b.c")
                        .build()))
                .isEqualTo(Map.of("region", "sg001"));
    }

    @Test
    void jsonThatTheHostHasReadAsAForm_isStillJson() {
        assertThat(FormFields.readByTheHost(
                        new FakeRequest().parameter("{\"token\":\"a.b.c\"}", "").build()))
                .isEqualTo(Map.of("token", "a.b.c"));
    }

    @Test
    void nothingRead_isNothing() {
        assertThat(FormFields.readByTheHost(new FakeRequest().build())).isEmpty();
    }

    @Provide
    Arbitrary<Map<String, String>> forms() {
        Arbitrary<String> text = Arbitraries.strings()
                .filter(it -> StandardCharsets.UTF_16BE.newEncoder().canEncode(it));
        return Arbitraries.maps(text.filter(it -> !it.isEmpty()), text)
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parse(String form) {
        return FormFields.parse(form.getBytes(StandardCharsets.UTF_8));
    }
}
