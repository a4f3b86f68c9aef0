package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Property(tries = 300)
    void anyForm_isReadAsItWasWritten(@ForAll("forms") Map<String, String> form) {
        assertThat(texts(parse(written(form)))).isEqualTo(form);
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
        assertThat(texts(parse(form))).containsEntry("token", token);
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
        assertThat(readByTheHost(new FakeRequest().parameter("token", "a.b.c").parameter("region", "")))
                .isEqualTo(Map.of("token", "a.b.c", "region", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=a.b.c",
                "x=1&token=a.b.c",
                "%74oken=a.b.c",
                "to%6Ben=a.b.c&&",
                "%74%6F%6B%65%6E=a.b.c",
                "token=a.b.c&token=a.b.c",
                "x&token"
            })
    void tokenInTheQuery_isNotTakenForAFieldOfTheForm_howeverItIsWritten(String query) {
        FakeRequest request = new FakeRequest()
                .parameter("token", "a.b.c")
                .parameter("region", "sg001")
                .query(query);
        assertThat(readByTheHost(request)).isEqualTo(Map.of("region", "sg001"));
    }

    @Test
    void queryThatAForwardHides_isStillTheQuery() {
        HttpServletRequest request =
                new FakeRequest().parameter("token", "a.b.c").query("").build();
        request.setAttribute(RequestDispatcher.FORWARD_QUERY_STRING, "%74oken=a.b.c");
        assertThat(FormFields.readByTheHost(request)).isEmpty();
    }

    @Test
    void queryThatTheFilterHasSeen_isTheQuery() {
        FakeRequest fake = new FakeRequest().parameter("token", "a.b.c").query("token=a.b.c");
        HttpServletRequest request = fake.build();
        new Passage(Endpoint.CREATE_MEETING, Optional.empty()).leaveWith(request, false);
        fake.query("");
        assertThat(FormFields.readByTheHost(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=a.b.c", "%74oken=other", "token"})
    void fieldInQueryAndForm_isRefused(String query) {
        FakeRequest request =
                new FakeRequest().parameter("token", "a.b.c", "d.e.f").query(query);
        assertThat(Refusals.of(() -> readByTheHost(request)).status()).isEqualTo(400);
    }

    @Test
    void fieldTwiceInTheFormThatTheHostHasRead_isRefused() {
        FakeRequest request = new FakeRequest().parameter("token", "a.b.c", "a.b.c");
        assertThat(Refusals.of(() -> readByTheHost(request)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%7B%22token%22%3A%22a.b.c%22%7D", "{%22token%22:%22a.b.c%22}", "x&%7B%22token%22=%22"})
    void jsonInTheQuery_isNoBody(String query) {
        FakeRequest request =
                new FakeRequest().parameter("{\"token\":\"a.b.c\"}", "").query(query);
        assertThat(readByTheHost(request)).doesNotContainKey("token");
    }

    @Test
    void jsonThatTheHostHasReadAsAForm_isStillJson() {
        assertThat(readByTheHost(new FakeRequest().parameter("{\"token\":\"a.b.c\"}", "")))
                .isEqualTo(Map.of("token", "a.b.c"));
        assertThat(readByTheHost(new FakeRequest()
                        .parameter("{\"token\":\"a.b.c\"}", "")
                        .parameter("lang", "de")
                        .query("lang=de")))
                .isEqualTo(Map.of("token", "a.b.c"));
    }

    @Test
    void nothingRead_isNothing() {
        assertThat(readByTheHost(new FakeRequest())).isEmpty();
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

    private static Map<String, Optional<String>> parse(String form) {
        return FormFields.parse(form.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> readByTheHost(FakeRequest request) {
        return texts(FormFields.readByTheHost(request.build()));
    }

    private static Map<String, String> texts(Map<String, Optional<String>> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().orElseThrow()));
    }
}
