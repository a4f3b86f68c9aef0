package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The HTTP client and its threads: ours, idle ones end, and all end with the application. */
final class HttpConnections implements AutoCloseable {

    private static final int MOST_THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    private final ExecutorService threads;
    private final HttpClient client;

    HttpConnections(VideoSdkConfig.Http http) {
        threads = threads(Math.min(MOST_THREADS, http.maxConcurrent() + 1));
        client = withoutOurClassLoader(() -> client(http, threads));
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static HttpClient client(VideoSdkConfig.Http http, ExecutorService threads) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(http.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads);
        http.proxy().ifPresent(proxy -> use(proxy, builder));
        return builder.build();
    }

    private static void use(VideoSdkConfig.Proxy proxy, HttpClient.Builder builder) {
        builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())));
        if (!proxy.user().isEmpty()) {
            builder.authenticator(new ProxyLogin(proxy));
        }
    }

    /** Answers the proxy and nobody else. */
    private static final class ProxyLogin extends Authenticator {
        private final VideoSdkConfig.Proxy proxy;

        ProxyLogin(VideoSdkConfig.Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(proxy.user(), proxy.password().toCharArray())
                    : null;
        }
    }

    private static ExecutorService threads(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> withoutOurClassLoader(() -> {
                    Thread thread = new Thread(task, "videosdk-http-" + number.incrementAndGet());
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
