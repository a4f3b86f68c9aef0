package io.github.videosdk.jakarta.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTest {

    @Test
    void members_areThoseOfTheTopLevel_inOrder() {
        assertThat(members("{\"a\":\"x\",\"b\":{\"a\":\"deep\",\"c\":[{\"a\":1}]},\"n\":null,\"i\":1,\"t\":true,"
                        + "\"l\":[\"a\",[]],\"\\u0061\":\"again\"}"))
                .containsExactly("a=x", "b", "n=", "i", "t", "l", "a=again");
    }

    @Test
    void emptyObject_hasNone() {
        assertThat(members(" {} ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "\"a\"",
                "[]",
                "[{\"a\":1}]",
                "{",
                "{\"a\":1",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "{}{}",
                "{\"a\":1} {\"a\":2}",
                "{} x",
                "{}]"
            })
    void anythingButOneObject_isMalformed(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> members(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void deepNest_isReadOrMalformed(String opening) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> members("{\"a\":" + opening.repeat(Limits.BODY_BYTES / opening.length())));
    }

    @Property(tries = 300)
    void anyBytes_areReadOrMalformed(@ForAll byte[] json) {
        try {
            assertThat(members(json)).isNotNull();
        } catch (IllegalArgumentException malformed) {
            assertThat(malformed).hasMessage("not a JSON object");
        }
    }

    private static List<String> members(String json) {
        return members(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> members(byte[] json) {
        List<String> found = new ArrayList<>();
        try (JsonMembers members = new JsonMembers(json)) {
            while (members.next()) {
                found.add(
                        members.name() + members.text().map(text -> "=" + text).orElse(""));
            }
        }
        return found;
    }
}
