package io.github.videosdk.jakarta.remote;

/** Hears of every call to VideoSDK. Every bean of this type is told; what it throws changes nothing for the caller. */
public interface CallObserver {

    /**
     * A call has ended, on the thread that made it.
     *
     * @param call how it went
     */
    void ended(EndedCall call);
}
