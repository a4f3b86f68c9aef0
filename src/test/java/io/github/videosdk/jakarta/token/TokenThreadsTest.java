package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static io.github.videosdk.jakarta.token.TestAccount.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One issuer and one verifier for all threads, as in a server. */
@Timeout(60)
class TokenThreadsTest {

    private static final int THREADS = 16;
    private static final int TOKENS_EACH = 250;

    @Test
    void manyThreadsAtOnce_issueDistinctTokensThatAllVerify() throws Exception {
        TokenIssuer issuer = issuer();
        TokenVerifier verifier = verifier();
        List<AccessToken> tokens = together(thread -> IntStream.range(0, TOKENS_EACH)
                .mapToObj(i -> issuer.issue(
                        TokenRequest.builder().claim("n", thread + "-" + i).build()))
                .peek(token -> verifier.verify(token.value()))
                .toList());
        assertThat(tokens).hasSize(THREADS * TOKENS_EACH);
        assertThat(tokens.stream().map(AccessToken::id).distinct()).hasSize(tokens.size());
        assertThat(tokens.stream().map(token -> token.claims().get("n")).distinct())
                .hasSize(tokens.size());
        List<String> seenByOthers = together(thread -> tokens.stream()
                .map(AccessToken::value)
                .map(verifier::verify)
                .map(AccessToken::id)
                .toList());
        assertThat(seenByOthers.stream().distinct()).hasSize(tokens.size());
    }

    private interface Work<T> {
        List<T> of(int thread);
    }

    private static <T> List<T> together(Work<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<List<T>>> jobs = IntStream.range(0, THREADS)
                    .<Callable<List<T>>>mapToObj(thread -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return work.of(thread);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<List<T>> job : threads.invokeAll(jobs)) {
                results.addAll(job.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
