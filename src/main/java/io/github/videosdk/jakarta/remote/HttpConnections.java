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
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The HTTP client and its threads: ours, idle ones end, and all end with the application. A selector of the client's own ends
 * with the garbage collection after that.
 */
final class HttpConnections implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpConnections.class.getPackageName());
    private static final String TUNNELS_WITHOUT = "jdk.http.auth.tunneling.disabledSchemes";
    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");
    private static final int MOST_THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    /** What a line leaves behind goes with the next garbage collection, so there must not be many. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    /** One that has never been answered is hardly to blame: VideoSDK hangs, maybe for hours. */
    private static final Duration BETWEEN_SILENT_LINES = Duration.ofMinutes(5);

    private final VideoSdkConfig.Http http;
    private final ExecutorService threads;
    private final AtomicReference<HttpLine> line;
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
        line = new AtomicReference<>(newLine());
        proxyLogin = http.proxy().filter(proxy -> !proxy.user().isEmpty()).map(HttpConnections::basic);
        proxyLogin.ifPresent(login -> warnOfTunnels(http));
    }

    HttpLine line() {
        return line.get();
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
        } catch (RuntimeException noneToBeHad) {
            LOG.log(DEBUG, "no new HTTP client, so the one that is there stays", noneToBeHad);
        }
    }

    private HttpLine newLine() {
        return withoutOurClassLoader(() -> new HttpLine(client(http, threads), nanoTime));
    }

    long now() {
        return nanoTime.getAsLong();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static HttpClient client(VideoSdkConfig.Http http, ExecutorService threads) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(http.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(tls())
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
     * As the JVM is set, but nothing before TLS 1.2, and always with a look at the name in the certificate, which a
     * property of the JVM would take from the JDK's client.
     */
    private static SSLParameters tls() {
        try {
            SSLParameters tls = SSLContext.getDefault().getDefaultSSLParameters();
            tls.setProtocols(Stream.of(tls.getProtocols())
                    .filter(protocol -> !TOO_OLD.contains(protocol))
                    .toArray(String[]::new));
            tls.setEndpointIdentificationAlgorithm("HTTPS");
            return tls;
        } catch (NoSuchAlgorithmException unusable) {
            throw new IllegalStateException("the TLS settings of this JVM do not work", unusable);
        }
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
