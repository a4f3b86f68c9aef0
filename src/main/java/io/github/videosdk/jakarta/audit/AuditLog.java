package io.github.videosdk.jakarta.audit;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.config.Printable;
import io.github.videosdk.jakarta.token.Permission;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One line an event. Whatever a caller has had a hand in stands in quotes, and cannot leave them or the line. */
final class AuditLog {

    private static final System.Logger LOG = System.getLogger(AuditLog.class.getPackageName());

    private AuditLog() {}

    static void write(AuditEvent event) {
        // No parameters, so that nobody looks for their places in what a caller has had a hand in.
        LOG.log(event instanceof TokenRefused ? WARNING : INFO, () -> line(event));
    }

    static String line(AuditEvent event) {
        if (event instanceof TokenIssued issued) {
            return "token issued:" + caller(issued) + field("room", issued.roomId())
                    + field("participant", issued.participantId()) + " permissions=" + claims(issued.permissions())
                    + " jti=" + issued.tokenId() + " until=" + issued.expiresAt();
        }
        if (event instanceof RoomCreated created) {
            return "room created:" + caller(created) + field("room", Optional.of(created.roomId()))
                    + field("participant", created.participantId()) + field("jti", created.tokenId());
        }
        TokenRefused refused = (TokenRefused) event;
        return "token refused:" + caller(refused) + " at " + refused.endpoint() + ", because " + refused.reason();
    }

    private static String caller(AuditEvent event) {
        return field("caller", event.principal()) + " from " + event.remoteAddress();
    }

    private static String field(String name, Optional<String> value) {
        return value.map(text -> " " + name + "=\"" + quotable(text) + "\"").orElse("");
    }

    private static String quotable(String text) {
        return Printable.of(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String claims(Set<Permission> permissions) {
        return permissions.stream().map(Permission::claim).sorted().collect(Collectors.joining(","));
    }
}
