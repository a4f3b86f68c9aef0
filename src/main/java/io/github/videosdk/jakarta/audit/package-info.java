/**
 * What is worth remembering: who got a token, who did not, and who made a room. Each is one line in the log and one CDI
 * event, which a host may keep wherever it keeps such things:
 *
 * <pre>{@code
 * void keep(@Observes AuditEvent event) { ... }
 * }</pre>
 *
 * <p>The log has at most 20 lines per minute for each endpoint for refusals of callers without a login, and the number of
 * those that were left out; observers and metrics get every event. All other events have a line each.
 *
 * <p>{@code @ObservesAsync} works as well. An observer that throws does not fail the request:
 * {@link io.github.videosdk.jakarta.audit.AuditEvent} says more.
 *
 * <p>None of them holds a token. {@code videosdk.audit=false} switches both off; a
 * {@link io.github.videosdk.jakarta.audit.Tally}, which is there to count, is told all the same.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta.audit;
