package io.github.videosdk.jakarta.heap;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.PrimitiveArrayInstance;

/** The characters of a string in a heap dump: an array of bytes, in one of two encodings. */
final class Text {

    private static final byte LATIN1 = 0;

    private Text() {}

    static String of(Instance string) {
        if (!(string.getValueOfField("value") instanceof PrimitiveArrayInstance array)) {
            return "";
        }
        List<?> values = array.getValues();
        byte[] bytes = new byte[values.size()];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = Byte.parseByte(values.get(index).toString());
        }
        return new String(bytes, charset(string.getValueOfField("coder")));
    }

    private static Charset charset(Object coder) {
        boolean isLatin1 = coder instanceof Byte value && value == LATIN1;
        return isLatin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE;
    }
}
