package io.github.videosdk.jakarta.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A token taken apart: its header is one that we accept, and its spelling is the only one. Of the rest nothing is known
 * to be true.
 *
 * @param ascii the token
 * @param payloadStart where the payload begins, after the first dot
 * @param signedEnd where it ends, and with it what is signed, before the second dot
 */
record Jwt(byte[] ascii, int payloadStart, int signedEnd) {

    private static final int ENCODED_SIGNATURE = 43;

    /** How we and most others spell the header. */
    private static final List<byte[]> USUAL_HEADERS = List.of(
            encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}"),
            encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"),
            encoded("{\"alg\":\"HS256\"}"));

    private static byte[] encoded(String header) {
        byte[] json = header.getBytes(StandardCharsets.US_ASCII);
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        return (encoded + ".").getBytes(StandardCharsets.US_ASCII);
    }

    /** Whatever is unusual about a token, to be refused for it or not, is left to {@link UnusualJwt}. */
    static Jwt of(String token) {
        Jwt usual = usual(token.getBytes(StandardCharsets.ISO_8859_1));
        return usual == null ? UnusualJwt.of(token) : usual;
    }

    /** The token as most are, or {@code null}. */
    static Jwt usual(byte[] ascii) {
        int signedEnd = ascii.length - ENCODED_SIGNATURE - 1;
        for (byte[] header : USUAL_HEADERS) {
            Jwt jwt = new Jwt(ascii, header.length, signedEnd);
            if (jwt.signedEnd > jwt.payloadStart && startsWith(ascii, header) && jwt.isWellSpelled()) {
                return jwt;
            }
        }
        return null;
    }

    /** Each part has one spelling, so that nobody can write one token in several ways. */
    boolean isWellSpelled() {
        return ascii[signedEnd] == '.'
                && UrlBase64.isSpelling(ascii, payloadStart, signedEnd)
                && UrlBase64.isSpelling(ascii, signedEnd + 1, ascii.length);
    }

    boolean isHeaderWellSpelled() {
        return UrlBase64.isSpelling(ascii, 0, payloadStart - 1);
    }

    boolean isSignedWith(HmacSha256 hmac) {
        return hmac.hasSigned(ascii, 0, signedEnd, UrlBase64.decode(ascii, signedEnd + 1, ascii.length));
    }

    /** The JSON of the header. */
    byte[] header() {
        return UrlBase64.decode(ascii, 0, payloadStart - 1);
    }

    /** The JSON of the payload. */
    byte[] payload() {
        return UrlBase64.decode(ascii, payloadStart, signedEnd);
    }

    private static boolean startsWith(byte[] ascii, byte[] start) {
        return Arrays.equals(ascii, 0, start.length, start, 0, start.length);
    }
}
