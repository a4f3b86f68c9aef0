/**
 * What is worth remembering: who got a token, who did not, and who made a room. Each is one line in the log and one CDI
 * event, which a host may keep wherever it keeps such things:
 *
 * <pre>{@code
 * void keep(@Observes AuditEvent event) { ... }
 * }</pre>
 *
 * <p>None of them holds a token. {@code videosdk.audit=false} switches both off; a
 * {@link io.github.videosdk.jakarta.audit.Tally}, which is there to count, is told all the same.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.audit;
