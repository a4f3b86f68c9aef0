package io.github.videosdk.jakarta.audit;

/**
 * Counts what the endpoints do, also where {@code videosdk.audit} is off. Every bean of this type is told; what it throws
 * changes nothing for the caller.
 */
public interface Tally {

    /**
     * Something has been done or refused.
     *
     * @param event what has happened
     */
    void count(AuditEvent event);
}
