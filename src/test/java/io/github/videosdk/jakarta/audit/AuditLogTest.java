package io.github.videosdk.jakarta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.remote.LogLines;
import io.github.videosdk.jakarta.token.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

    private static final Instant END = Instant.parse("2026-11-25T08:28:46Z");

    private static TokenIssued issuedTo(String principal, String participant) {
        return issuedTo(principal, "192.0.2.7", participant);
    }

    private static TokenIssued issuedTo(String principal, String address, String participant) {
        return new TokenIssued(
                Optional.of(principal),
                address,
                "a-jti",
                Set.of(Permission.ALLOW_MOD, Permission.ALLOW_JOIN),
                Optional.of("abcd-efgh-ijkl"),
                Optional.of(participant),
                END);
    }

    @Test
    void issuedToken_isOneLineWithWhoAndWhatFor() {
        assertThat(AuditLog.line(issuedTo("teacher", "t1")))
                .isEqualTo("token issued: caller=\"teacher\" from 192.0.2.7 room=\"abcd-efgh-ijkl\" participant=\"t1\""
                        + " permissions=allow_join,allow_mod jti=a-jti until=2026-11-25T08:28:46Z");
    }

    @Test
    void unscopedTokenOfAnyone_namesNeitherCallerNorRoom() {
        TokenIssued issued = new TokenIssued(
                Optional.empty(),
                "192.0.2.7",
                "a-jti",
                Set.of(Permission.ASK_JOIN),
                Optional.empty(),
                Optional.empty(),
                END);

        assertThat(AuditLog.line(issued))
                .isEqualTo("token issued: from 192.0.2.7 permissions=ask_join jti=a-jti until=2026-11-25T08:28:46Z");
    }

    @Test
    void refusedToken_saysWhereAndWhy() {
        assertThat(AuditLog.line(new TokenRefused(
                        Optional.empty(),
                        "192.0.2.7",
                        "create-meeting",
                        "the token is for another room",
                        "other_room")))
                .isEqualTo("token refused: from 192.0.2.7 at create-meeting, because the token is for another room");
    }

    @Test
    void createdRoom_namesTheTokenByItsId() {
        assertThat(AuditLog.line(new RoomCreated(
                        Optional.of("teacher"), "192.0.2.7", "abcd-efgh-ijkl", Optional.empty(), Optional.of("a-jti"))))
                .isEqualTo("room created: caller=\"teacher\" from 192.0.2.7 room=\"abcd-efgh-ijkl\" jti=\"a-jti\"");
    }

    @Test
    void callerWithTheLooksOfAPlaceholder_isLoggedAsItIs() {
        LogLines log = LogLines.attach(AuditLog.class.getPackageName());
        try {
            new AuditLog(System::nanoTime).write(issuedTo("{0} {1} '{2}' %s", "t1"));
        } finally {
            log.detach();
        }

        assertThat(log.at(Level.INFO)).singleElement().asString().contains("caller=\"{0} {1} '{2}' %s\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "2001:db8::7", "fe80::1%eth0", "client.example", "_hidden"})
    void addressOfAnyKind_standsAsItIs(String address) {
        assertThat(AuditLog.line(issuedTo("teacher", address, "t1"))).contains(" from " + address + " room=");
    }

    /** What WildFly takes from a proxy's header if that is no address. */
    @Test
    void addressThatIsNone_cannotAddToTheLine() {
        assertThat(AuditLog.line(issuedTo("teacher", "192.0.2.7 permissions=allow_mod\n", "t1")))
                .contains(" from \"192.0.2.7 permissions=allow_mod\\\\u000a\" room=");
    }

    @Property
    void addressOfAnyText_neitherLeavesItsQuotesNorTheLine(@ForAll String address) {
        String line = AuditLog.line(issuedTo("teacher", address, "t1"));

        assertThat(line.lines()).hasSize(1);
        assertThat(line.replace("\\\\", "").replace("\\\"", ""))
                .containsPattern(" from (\"[^\"]*\"|[^ \"]+) room=\"abcd-efgh-ijkl\" participant=");
    }

    @Property
    void whateverACallerIsCalled_neitherLeavesItsQuotesNorTheLine(
            @ForAll String principal, @ForAll String participant) {
        String line = AuditLog.line(issuedTo(principal, participant));

        assertThat(line.lines()).hasSize(1);
        assertThat(line.replace("\\\\", "").replace("\\\"", "").chars().filter(character -> character == '"'))
                .as("quotes around caller, room and participant")
                .hasSize(6);
    }
}
