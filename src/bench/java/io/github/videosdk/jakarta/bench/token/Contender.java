package io.github.videosdk.jakarta.bench.token;

/** One way to issue and verify tokens. What its documentation lets one make once, it has made once. */
interface Contender {

    /** A token for any room, with a random id. */
    String token();

    /** A token for one room and one participant, with a random id. */
    String scopedToken();

    /**
     * Checks algorithm, signature, time and API key.
     *
     * @return what the token says
     * @throws Exception if it is not accepted
     */
    Object verify(String token) throws Exception;

    /** What refuses this forged token. */
    default Object refuse(String token) {
        try {
            verify(token);
        } catch (Exception refusal) {
            return refusal;
        }
        throw new IllegalStateException("a forged token was accepted");
    }
}
