package io.github.videosdk.jakarta.bench.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How fast tokens are made at the moment, by this thread's processor time. A machine is not always equally fast: so short
 * spells of tokens and of bare HMACs alternate.
 */
final class Pace {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SPELLS = 61;
    private static final long LONGEST_SPELL = 50_000;
    private static final int BYTES_OF_A_TOKEN = 300;

    private final LongConsumer tokens;
    private final long spell;
    private final Mac mac = hmac();
    private final byte[] text = new byte[BYTES_OF_A_TOKEN];

    /**
     * @param tokens makes that many
     * @param spell how many are made in one go, at most
     */
    Pace(LongConsumer tokens, long spell) {
        this.tokens = tokens;
        this.spell = Math.min(spell, LONGEST_SPELL);
    }

    /**
     * Medians.
     *
     * @param perSecond tokens per second of processor time
     * @param perHmac tokens in the time of one HMAC
     */
    record Result(double perSecond, double perHmac) {}

    Result measure() {
        List<double[]> spells = new ArrayList<>();
        for (int i = 0; i < SPELLS; i++) {
            spells.add(new double[] {nanosFor(() -> tokens.accept(spell)), nanosFor(this::hmacs)});
        }
        return new Result(
                Median.of(spells, times -> spell * 1e9 / times[0]), Median.of(spells, times -> times[1] / times[0]));
    }

    private void hmacs() {
        for (long i = 0; i < spell; i++) {
            text[(int) (i % BYTES_OF_A_TOKEN)] ^= mac.doFinal(text)[0];
        }
    }

    private static double nanosFor(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static Mac hmac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
