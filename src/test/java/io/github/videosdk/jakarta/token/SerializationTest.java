package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.HandMadeToken.ofPayload;
import static io.github.videosdk.jakarta.token.HandMadeToken.payloadWith;
import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static io.github.videosdk.jakarta.token.TestAccount.verifier;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers write sessions to disk and to each other. What comes back is what was put in, and nothing else comes back. */
class SerializationTest {

    private static final TokenRequest FULL = TokenRequest.builder()
            .permissions(Permission.ALLOW_JOIN, Permission.ALLOW_MOD)
            .roles(Role.RTC)
            .ttl(Duration.ofMinutes(7))
            .roomId("abcd-efgh-ijkl")
            .participantId("fkd74h")
            .claim("name", "Zo\u00eb \ud83d\ude00")
            .claim("course", Map.of("id", 7, "tags", List.of("maths", List.of(1.5, true))))
            .build();

    @Property(tries = 50)
    void anyRequestAndItsToken_comeBackEqual(@ForAll long seed) throws Exception {
        for (TokenRequest request : new RandomRequests(new Random(seed)).list(10)) {
            AccessToken issued = issuer().issue(request);
            AccessToken verified = verifier().verify(issued.value());
            assertComesBack(request);
            assertComesBack(issued);
            assertComesBack(verified);
        }
    }

    private static void assertComesBack(Serializable value) throws Exception {
        assertThat(copyOf(value)).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
    }

    @Test
    void openRequest_staysOpen() throws Exception {
        assertThat(copyOf(TokenRequest.defaults())).isEqualTo(TokenRequest.defaults());
        TokenRequest withoutRoles = TokenRequest.builder().roles().build();
        assertThat(copyOf(withoutRoles).roles()).contains(Set.of());
    }

    @Test
    void tokenWithClaimsThatAreNull_comesBack() throws Exception {
        AccessToken token = verifier().verify(ofPayload(payloadWith("\"host\":null,\"more\":[null,{\"a\":null}]")));
        assertThat(copyOf(token)).isEqualTo(token);
        assertThat(copyOf(token).claims()).containsEntry("host", null);
    }

    @Test
    void whatComesBack_canBeChangedByNobody() throws Exception {
        AccessToken token = copyOf(issuer().issue(FULL));
        TokenRequest request = copyOf(FULL);
        List<Runnable> changes = List.of(
                () -> token.permissions().clear(),
                () -> token.roles().clear(),
                () -> token.claims().remove("exp"),
                () -> ((Map<?, ?>) token.claims().get("course")).clear(),
                () -> request.permissions().orElseThrow().clear(),
                () -> request.claims().clear(),
                () -> ((Map<?, ?>) request.claims().get("course")).clear());
        assertThat(changes)
                .allSatisfy(change -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(change::run));
    }

    /** A host's test may make tokens of its own; they are values as well. */
    @Test
    void tokenOfMutableParts_comesBackImmutable() throws Exception {
        Map<String, Object> claims = new HashMap<>(Map.of("list", new ArrayList<>(List.of("a"))));
        AccessToken token = token(EnumSet.of(Permission.ALLOW_MOD), claims);
        AccessToken copy = copyOf(token);
        assertThat(copy).isEqualTo(token);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((List<?>) copy.claims().get("list")).clear());
    }

    @Test
    void claimThatIsNoJson_doesNotComeBack() {
        AccessToken token = token(Set.of(), Map.of("list", List.of(new AtomicLong(1))));
        assertThatExceptionOfType(ObjectStreamException.class).isThrownBy(() -> copyOf(token));
    }

    private static AccessToken token(Set<Permission> permissions, Map<String, Object> claims) {
        return new AccessToken(
                "a.b.c",
                "",
                permissions,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                claims);
    }

    /** Each stream is one of ours in which a text was replaced by another. */
    @ParameterizedTest
    @CsvSource({
        "abcd-efgh-ijkl, ' '",
        "fkd74h, ' '",
        "RTC, CRAWLER",
        "course, apikey",
        "ALLOW_MOD, ASK_JOIN",
        "io.github.videosdk.jakarta.token.SerializedTokenRequest, io.github.videosdk.jakarta.token.TokenRequest"
    })
    void forgedRequest_doesNotComeBack(String old, String forged) throws Exception {
        byte[] stream = withOtherText(streamOf(FULL), old, forged);
        assertThatExceptionOfType(ObjectStreamException.class).isThrownBy(() -> read(stream));
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.videosdk.jakarta.token.SerializedAccessToken, io.github.videosdk.jakarta.token.AccessToken",
        "io.github.videosdk.jakarta.token.SerializedAccessToken, io.github.videosdk.jakarta.token.IssuedClaims"
    })
    void forgedToken_doesNotComeBack(String old, String forged) throws Exception {
        byte[] stream = withOtherText(streamOf(issuer().issue(FULL)), old, forged);
        assertThatExceptionOfType(ObjectStreamException.class).isThrownBy(() -> read(stream));
    }

    /** The stream has the length of a text in the two bytes before it. */
    private static byte[] withOtherText(byte[] stream, String old, String other) {
        String text = new String(stream, ISO_8859_1);
        String changed =
                text.replace((char) 0 + "" + (char) old.length() + old, (char) 0 + "" + (char) other.length() + other);
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(ISO_8859_1);
    }

    private static <T> T copyOf(T value) throws IOException, ClassNotFoundException {
        @SuppressWarnings("unchecked")
        T copy = (T) read(streamOf(value));
        return copy;
    }

    private static byte[] streamOf(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            return in.readObject();
        }
    }
}
