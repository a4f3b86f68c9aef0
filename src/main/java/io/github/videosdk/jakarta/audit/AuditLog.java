package io.github.videosdk.jakarta.audit;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.Printable;
import io.github.videosdk.jakarta.token.Permission;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line an event. Whatever a caller has had a hand in stands in quotes, and cannot leave them or the line.
 *
 * <p>Anybody can be refused any number of times. So refusals of callers without a login have at most
 * {@value LineQuota#LINES} lines a minute; the next line says how many were left out. At level debug there is a line for
 * each of them.
 */
final class AuditLog {

    private static final System.Logger LOG = System.getLogger(AuditLog.class.getPackageName());

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.:%_-]{1,80}");
    private static final List<Permission> BY_CLAIM = Stream.of(Permission.values())
            .sorted(Comparator.comparing(Permission::claim))
            .toList();

    private final LineQuota strangers;

    AuditLog(LongSupplier nanoTime) {
        this.strangers = new LineQuota(nanoTime);
    }

    void write(AuditEvent event) {
        if (!(event instanceof TokenRefused)) {
            write(INFO, event);
        } else if (event.principal().isPresent()) {
            write(WARNING, event);
        } else if (strangers.allowsNext()) {
            writeLeftOut(strangers.takeLeftOut());
            write(WARNING, event);
        } else {
            write(DEBUG, event);
        }
    }

    private static void writeLeftOut(long count) {
        if (count > 0) {
            LOG.log(
                    WARNING,
                    "{0}: {1} more callers without a login were refused; their lines were left out, because a minute has"
                            + " at most {2}",
                    ErrorCode.REFUSALS_LEFT_OUT,
                    count,
                    LineQuota.LINES);
        }
    }

    private static void write(Level level, AuditEvent event) {
        // Not by a supplier, for which Open Liberty searches the stack for the caller; and without parameters, so that
        // nobody looks for their places in what a caller has had a hand in.
        if (LOG.isLoggable(level)) {
            LOG.log(level, line(event));
        }
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
        return field("caller", event.principal()) + " from " + address(event.remoteAddress());
    }

    /** Of a server behind a proxy it may be whatever a caller has sent in a header. */
    private static String address(String text) {
        return text != null && ADDRESS.matcher(text).matches() ? text : quoted(String.valueOf(text));
    }

    private static String field(String name, Optional<String> value) {
        return value.map(text -> " " + name + "=" + quoted(text)).orElse("");
    }

    private static String quoted(String text) {
        return '"' + Printable.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String claims(Set<Permission> permissions) {
        StringJoiner claims = new StringJoiner(",");
        for (Permission permission : BY_CLAIM) {
            if (permissions.contains(permission)) {
                claims.add(permission.claim());
            }
        }
        return claims.toString();
    }
}
