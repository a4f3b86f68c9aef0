package io.github.videosdk.jakarta.audit;

import io.github.videosdk.jakarta.TokenRefusedException;
import java.util.Optional;

/**
 * A caller has not got the token that it wished for, or has shown one that does not do.
 *
 * @param principal the caller, if it is authenticated
 * @param remoteAddress where it called from
 * @param endpoint which endpoint it called, for example {@code create-meeting}
 * @param reason why, as the caller was told
 * @param code why, for code: a reason of {@link TokenRefusedException} in lower case, or {@code policy},
 *     {@code login}, {@code cross_site}, {@code scoped_token} or {@code other_room}
 */
public record TokenRefused(
        Optional<String> principal, String remoteAddress, String endpoint, String reason, String code)
        implements AuditEvent {}
