package io.github.videosdk.jakarta.remote;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The HTTP client, created on first use, and its threads. Idle threads end; all end with the application. The client's own
 * selector thread ends once the client is garbage collected.
 */
final class HttpConnections implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpConnections.class.getPackageName());
    private static final String TUNNELS_WITHOUT = "jdk.http.auth.tunneling.disabledSchemes";
    private static final int MOST_THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    /** What a line leaves behind goes with the next garbage collection, so there must not be many. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    /** One that has never been answered is hardly to blame: VideoSDK hangs, maybe for hours. */
    private static final Duration BETWEEN_SILENT_LINES = Duration.ofMinutes(5);

    private final VideoSdkConfig.Http http;
    private final ExecutorService threads;
    private final JvmTls tls = new JvmTls();
    private final AtomicReference<HttpLine> line = new AtomicReference<>();
    private final LongSupplier nanoTime;
    private final Pace newLines;
    private final Pace newLinesAfterSilentOnes;
    private final Optional<String> proxyLogin;

    HttpConnections(VideoSdkConfig.Http http) {
        this(http, System::nanoTime);
    }

    HttpConnections(VideoSdkConfig.Http http, LongSupplier nanoTime) {
        this.http = http;
        this.nanoTime = nanoTime;
        newLines = new Pace(BETWEEN_LINES, nanoTime);
        newLinesAfterSilentOnes = new Pace(BETWEEN_SILENT_LINES, nanoTime);
        threads = threads(Math.min(MOST_THREADS, http.maxConcurrent() + 1));
        proxyLogin = http.proxy().filter(proxy -> !proxy.user().isEmpty()).map(HttpConnections::basic);
        proxyLogin.ifPresent(login -> warnOfTunnels(http));
    }

    /**
     * The line that calls are to take.
     *
     * @throws RuntimeException or an error of any kind, if the JVM makes no client
     */
    HttpLine line() {
        HttpLine current = line.get();
        return current == null ? firstLine() : current;
    }

    private synchronized HttpLine firstLine() {
        HttpLine current = line.get();
        if (current == null) {
            current = newLine();
            line.set(current);
        }
        return current;
    }

    /** Later calls get a client that trusts what the JVM's trust store holds by now, after a certificate was refused. */
    void leaveIfTrustHasChanged(HttpLine suspect) {
        if (tls.isOutdated(suspect.client().sslContext())) {
            line.compareAndSet(suspect, null);
        }
    }

    /**
     * Later calls get connections of their own, after one that was not answered: over HTTP/2 all calls share a connection,
     * and one that died without a word stays with the client until the operating system gives it up, a quarter of an hour
     * later.
     *
     * @param since when that call began; a line that has answered another one since is alive
     */
    void leave(HttpLine suspect, long since) {
        if (line.get() == suspect
                && !suspect.hasAnsweredSince(since)
                && paceAfter(suspect).isDue()) {
            replace(suspect);
        }
    }

    private Pace paceAfter(HttpLine suspect) {
        return suspect.hasAnswered() ? newLines : newLinesAfterSilentOnes;
    }

    private void replace(HttpLine suspect) {
        try {
            line.compareAndSet(suspect, newLine());
        } catch (RuntimeException | Error noneToBeHad) {
            LOG.log(DEBUG, "no new HTTP client, so the one that is there stays", noneToBeHad);
        }
    }

    private HttpLine newLine() {
        return withoutOurClassLoader(() -> new HttpLine(client(), nanoTime));
    }

    long now() {
        return nanoTime.getAsLong();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private HttpClient client() {
        SSLContext context = tls.context();
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(http.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(context)
                .sslParameters(JvmTls.parametersOf(context))
                .version(versionFor(http.api()))
                .executor(threads);
        http.proxy().ifPresent(proxy -> builder.proxy(selectorOf(proxy)));
        return builder.build();
    }

    /**
     * Over plain {@code http} the JDK's client asks for HTTP/2 by {@code Upgrade: h2c}, on which many servers lose the
     * request's body or end the connection.
     */
    private static HttpClient.Version versionFor(URI api) {
        return api.getScheme().equalsIgnoreCase("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    /** Unresolved, so that the client looks the name up for each connection. */
    private static ProxySelector selectorOf(VideoSdkConfig.Proxy proxy) {
        return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    /**
     * The value of the header that a proxy with a login takes. The JDK's own authenticator would answer VideoSDK's
     * refusals too, and demands a challenge that VideoSDK does not send.
     */
    Optional<String> proxyLogin() {
        return proxyLogin;
    }

    private static String basic(VideoSdkConfig.Proxy proxy) {
        byte[] login = (proxy.user() + ":" + proxy.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** The JDK's default keeps such a login from tunnels, which end in a refusal that nobody would understand. */
    private static void warnOfTunnels(VideoSdkConfig.Http http) {
        if (http.api().getScheme().equalsIgnoreCase("https") && System.getProperty(TUNNELS_WITHOUT) == null) {
            LOG.log(
                    WARNING,
                    "{0}: videosdk.http.proxy has a password, which this JVM gives to no proxy for https unless it is started"
                            + " with -D{1}= (with nothing after the equals sign)",
                    ErrorCode.PROXY_LOGIN,
                    TUNNELS_WITHOUT);
        }
    }

    /** They do not take along what a request has left in inheritable thread-locals. */
    private static ExecutorService threads(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> withoutOurClassLoader(() -> {
                    Thread thread = new Thread(null, task, "videosdk-http-" + number.incrementAndGet(), 0, false);
                    thread.setDaemon(true);
                    return thread;
                }));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Threads keep the context class loader of whoever starts them, and the JDK's client has a thread that outlives us. */
    private static <T> T withoutOurClassLoader(Supplier<T> making) {
        Thread current = Thread.currentThread();
        ClassLoader ours = current.getContextClassLoader();
        current.setContextClassLoader(null);
        try {
            return making.get();
        } finally {
            current.setContextClassLoader(ours);
        }
    }
}
