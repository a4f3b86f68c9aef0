package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.util.Arrays;

/** Bodies whose end is in doubt. */
final class OddFraming {

    private OddFraming() {}

    static Draft of(Draft draft, Dice dice) {
        draft.expectNothingCertain().wire(Wire.CUT);
        byte[] body = draft.body();
        boolean wasChunked = draft.isChunked();
        draft.withoutHeader("Content-Length").withoutHeader("Transfer-Encoding");
        return switch (dice.below(7)) {
            case 0 -> tooShort(draft, body, wasChunked, dice);
            case 1 -> draft.header("Content-Length", Integer.toString(dice.below(body.length + 1)));
            case 2 ->
                draft.header(
                        "Content-Length",
                        dice.of(
                                "-1",
                                "+5",
                                "x",
                                "",
                                "1e3",
                                "0x10",
                                "99999999999999999999",
                                "2147483648",
                                "4, 4",
                                "4, 5",
                                "\u0664"));
            case 3 ->
                draft.header("Content-Length", Integer.toString(body.length))
                        .header("Content-Length", dice.of(Integer.toString(body.length), "0", "5"));
            case 4 ->
                draft.header("Content-Length", dice.of("0", Integer.toString(body.length)))
                        .header("Transfer-Encoding", dice.of("chunked", "identity", "xchunked", "chunked, chunked"));
            case 5 ->
                draft.header(
                        "Transfer-Encoding",
                        dice.of("gzip, chunked", "chunked, identity", "x", "", "Chunked ", "\u000bchunked"));
            default -> draft.header("Transfer-Encoding", "chunked").unframedBody(brokenChunks(body, dice));
        };
    }

    private static Draft tooShort(Draft draft, byte[] body, boolean isChunked, Dice dice) {
        if (isChunked) {
            byte[] part = Arrays.copyOf(body, dice.below(body.length));
            return draft.header("Transfer-Encoding", "chunked").unframedBody(part);
        }
        return draft.header("Content-Length", Integer.toString(body.length + 1 + dice.below(20_000)));
    }

    private static byte[] brokenChunks(byte[] body, Dice dice) {
        String text = new String(body, ISO_8859_1);
        String size = Integer.toHexString(body.length);
        String chunks = dice.of(
                "g\r\n" + text + "\r\n0\r\n\r\n",
                "-1\r\n" + text + "\r\n0\r\n\r\n",
                "0x" + size + "\r\n" + text + "\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n" + text,
                "7fffffff\r\n" + text,
                size + "\n" + text + "\n0\n\n",
                size + "\r\n" + text + "0\r\n\r\n",
                size + "\r\n" + text + "x\r\n0\r\n\r\n",
                size + ";x=\"y\"\r\n" + text + "\r\n0;x\r\n\r\n",
                size + ";" + "x".repeat(9_000) + "\r\n" + text + "\r\n0\r\n\r\n",
                size + "\r\n" + text + "\r\n0\r\nX\r\n\r\n",
                size + "\r\n" + text + "\r\n0\r\n" + "X: y\r\n".repeat(2_000) + "\r\n",
                size + "\r\n" + text + "\r\n",
                "\r\n" + text,
                " " + size + " \r\n" + text + "\r\n00000\r\n\r\n");
        return chunks.getBytes(ISO_8859_1);
    }
}
