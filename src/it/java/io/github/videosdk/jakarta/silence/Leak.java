package io.github.videosdk.jakarta.silence;

/** What must not be readable. */
public enum Leak {
    /** A secret of the tests, or half of one. */
    SECRET,
    /** The bytes of one in Base64, Base64URL or hexadecimal. */
    ENCODED_SECRET,
    /** A token, whoever has signed it, or its header, or its claims. */
    TOKEN,
    /** The third part of a token that the tests were given. */
    SIGNATURE,
    /** {@code Bearer} and what follows it. */
    BEARER,
    /** {@code Basic} and what follows it. */
    BASIC,
    /** The value of an {@code Authorization} header, whatever it is. */
    AUTHORIZATION
}
