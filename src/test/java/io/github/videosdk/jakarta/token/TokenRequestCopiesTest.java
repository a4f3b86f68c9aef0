package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A request is a value: nobody can change it afterwards, neither who made it nor who reads it. */
class TokenRequestCopiesTest {

    @Test
    void permissionsChangedByTheCaller_stayAsTheyWereGiven() {
        Set<Permission> given = EnumSet.of(Permission.ALLOW_JOIN);
        TokenRequest.Builder builder = TokenRequest.builder().permissions(given);
        given.add(Permission.ASK_JOIN);
        TokenRequest request = builder.build();
        given.add(Permission.ALLOW_MOD);
        assertThat(request.permissions()).contains(Set.of(Permission.ALLOW_JOIN));
    }

    @Test
    void rolesChangedByTheCaller_stayAsTheyWereGiven() {
        Set<Role> given = EnumSet.of(Role.RTC);
        TokenRequest.Builder builder = TokenRequest.builder().roles(given);
        given.add(Role.CRAWLER);
        assertThat(builder.build().roles()).contains(Set.of(Role.RTC));
    }

    @Test
    void claimChangedByTheCallerAfterBuild_staysAsItWas() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Map<String, Object> given = new HashMap<>(Map.of("list", inner));
        TokenRequest request = TokenRequest.builder().claim("host", given).build();
        inner.add(new Object());
        given.put("more", Double.NaN);
        assertThat(request.claims()).isEqualTo(Map.of("host", Map.of("list", List.of("a"))));
    }

    @Test
    void claimChangedByTheCallerBeforeBuild_getsNothingPastTheCheck() {
        List<Object> given = new ArrayList<>(List.of("a"));
        TokenRequest.Builder builder = TokenRequest.builder().claim("host", given);
        given.add(Double.NaN);
        assertThat(builder.build().claims()).isEqualTo(Map.of("host", List.of("a")));
    }

    @Test
    void numberThatCountsOn_isRefused() {
        TokenRequest.Builder builder = TokenRequest.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.claim("count", new AtomicLong(1)))
                .withMessageContaining("count");
    }

    @Test
    void reader_canChangeNothing() {
        TokenRequest request = TokenRequest.builder()
                .permissions(Permission.ALLOW_JOIN)
                .roles(Role.RTC)
                .claim("host", Map.of("list", new ArrayList<>(List.of("a"))))
                .build();
        List<Runnable> changes = List.of(
                () -> request.permissions().orElseThrow().add(Permission.ALLOW_MOD),
                () -> request.roles().orElseThrow().clear(),
                () -> request.claims().put("exp", 1),
                () -> innerMap(request).put("list", "b"),
                () -> innerList(request).add("b"));
        assertThat(changes)
                .allSatisfy(change -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(change::run));
    }

    @Test
    void readerOfAToken_canChangeNothing() {
        AccessToken issued = TestAccount.issuer()
                .issue(TokenRequest.builder()
                        .roomId("abcd-efgh-ijkl")
                        .roles(Role.RTC)
                        .build());
        AccessToken verified = TestAccount.verifier().verify(issued.value());
        assertThat(List.of(issued, verified)).allSatisfy(token -> {
            List<Runnable> changes = List.of(
                    () -> token.permissions().add(Permission.ALLOW_MOD),
                    () -> token.roles().clear(),
                    () -> token.claims().remove("exp"),
                    () -> ((List<?>) token.claims().get("permissions")).clear());
            assertThat(changes)
                    .allSatisfy(change -> assertThatExceptionOfType(UnsupportedOperationException.class)
                            .isThrownBy(change::run));
        });
    }

    @Test
    void toBuilder_keepsEverything() {
        TokenRequest request = TokenRequest.builder()
                .permissions(Permission.ALLOW_JOIN, Permission.ALLOW_MOD)
                .roles(Role.RTC)
                .ttl(Duration.ofMinutes(7))
                .roomId("abcd-efgh-ijkl")
                .participantId("fkd74h")
                .claim("host", List.of(1))
                .build();
        assertThat(request.toBuilder().build()).usingRecursiveComparison().isEqualTo(request);
    }

    @Test
    void toBuilderOfAnOpenRequest_leavesEverythingOpen() {
        assertThat(TokenRequest.defaults().toBuilder().build())
                .usingRecursiveComparison()
                .isEqualTo(TokenRequest.defaults());
    }

    @Test
    void toBuilder_changesACopyOnly() {
        TokenRequest request = TokenRequest.builder()
                .permissions(Permission.ALLOW_JOIN)
                .claim("a", 1)
                .build();
        TokenRequest changed = request.toBuilder()
                .permissions(Permission.ASK_JOIN)
                .roomId("abcd-efgh-ijkl")
                .claim("b", 2)
                .build();
        assertThat(changed.permissions()).contains(Set.of(Permission.ASK_JOIN));
        assertThat(changed.claims()).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(request.permissions()).contains(Set.of(Permission.ALLOW_JOIN));
        assertThat(request.roomId()).isEmpty();
        assertThat(request.claims()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void builderUsedOn_doesNotChangeWhatItBuilt() {
        TokenRequest.Builder builder = TokenRequest.builder().claim("a", 1);
        TokenRequest request = builder.build();
        builder.claim("b", 2).roomId("abcd-efgh-ijkl");
        assertThat(request.claims()).isEqualTo(Map.of("a", 1));
        assertThat(request.roomId()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> innerMap(TokenRequest request) {
        return (Map<String, Object>) request.claims().get("host");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> innerList(TokenRequest request) {
        return (List<Object>) innerMap(request).get("list");
    }
}
