package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** One call from a JVM of its own, whose settings cannot be changed while it runs. */
final class OneCall {

    static final String SUCCESS = "VideoSDK has answered";

    /** As many calls follow the first, and it is said how many threads they have started. */
    static final String MORE_CALLS = "more.calls";

    static final String THREADS = "threads started by more calls";

    private OneCall() {}

    /** Makes it in a JVM with those options; the settings are key, value, key, value. What it says, line by line. */
    static List<String> with(List<String> options, String... settings) throws IOException, InterruptedException {
        return jvm(OneCall.class, options, settings);
    }

    /** What a JVM with those options says, line by line. */
    static List<String> jvm(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")),
                        options.stream(),
                        Stream.of(main.getName()),
                        Stream.of(arguments))
                .flatMap(some -> some)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return said;
    }

    public static void main(String... settings) throws Exception {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of(
                "videosdk.api-key",
                LiveAccount.API_KEY,
                "videosdk.secret",
                LiveAccount.SECRET,
                "videosdk.http.timeout",
                "20s",
                "videosdk.http.connect-timeout",
                "20s",
                "videosdk.http.max-retries",
                "0",
                settings[0],
                settings[1],
                settings[2],
                settings[3]));
        try (HttpConnections connections = new HttpConnections(config.http())) {
            say(
                    "protocols of the JVM",
                    SSLContext.getDefault().getDefaultSSLParameters().getProtocols());
            say("protocols of ours", connections.line().client().sslParameters().getProtocols());
        }
        try (RemoteApi api = ClockedApi.of(config, Clock.systemUTC())) {
            api.get("/rooms");
            say(SUCCESS);
            say(THREADS, String.valueOf(threadsStartedBy(Integer.getInteger(MORE_CALLS, 0), api)));
        } catch (UpstreamException failure) {
            say(failure.getMessage());
        }
    }

    private static long threadsStartedBy(int calls, RemoteApi api) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getTotalStartedThreadCount();
        for (int i = 0; i < calls; i++) {
            api.get("/rooms");
        }
        return threads.getTotalStartedThreadCount() - before;
    }

    private static void say(String what, String... values) {
        System.out.println(values.length == 0 ? what : what + ": " + String.join(" ", values));
    }
}
