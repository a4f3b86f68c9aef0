package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class RemoteApiCloseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void closed_noThreadOfOursRemains() throws InterruptedException {
        RemoteApi api = account.api();
        api.get("/rooms");
        List<Thread> ours = ourThreads();
        assertThat(ours).isNotEmpty().allMatch(Thread::isDaemon);
        api.close();
        assertEnd(ours);
        assertThat(ourThreads()).isEmpty();
    }

    @Test
    void closedDuringACall_theCallFailsAtOnce_andNoThreadOfOursRemains() throws Exception {
        RemoteApi api = account.api("http.timeout", "1m");
        account.standIn().always(Fault.silence());
        BackgroundCall<JsonObject> call = BackgroundCall.start(() -> api.get("/rooms"));
        assertThat(account.standIn().awaitRequests(1, PATIENCE)).isTrue();
        List<Thread> ours = ourThreads();
        api.close();
        assertThatThrownBy(call::result)
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("the application is stopping");
        assertEnd(ours);
        assertThat(ourThreads()).isEmpty();
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void closedWhileACallRestsBeforeAnotherTry_theCallFailsWithThatTry() throws Exception {
        RemoteApi api = account.api("http.timeout", "1m");
        account.standIn().always(Fault.rateLimited(Duration.ofSeconds(1)));
        BackgroundCall<JsonObject> call = BackgroundCall.start(() -> api.get("/rooms"));
        call.awaitPauseBeforeRetry();
        api.close();
        assertThatThrownBy(call::result)
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("the application is stopping");
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void calledAfterItWasClosed_failsLikeAnyOtherCall() throws InterruptedException {
        RemoteApi api = account.api();
        api.get("/rooms");
        api.close();
        assertThatThrownBy(() -> api.get("/rooms")).isInstanceOf(UpstreamException.class);
        assertEnd(ourThreads());
    }

    @Test
    void closedTwice_isClosed() throws InterruptedException {
        RemoteApi api = account.api();
        api.get("/rooms");
        api.close();
        api.close();
        assertEnd(ourThreads());
    }

    @Test
    void noThread_keepsTheClassLoaderOfTheApplication() throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0], before)) {
            current.setContextClassLoader(application);
            account.api().get("/rooms");
            assertThat(current.getContextClassLoader()).isSameAs(application);
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread != current)
                    .noneMatch(thread -> thread.getContextClassLoader() == application);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    private static List<Thread> ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("videosdk-http"))
                .toList();
    }

    private static void assertEnd(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }
}
