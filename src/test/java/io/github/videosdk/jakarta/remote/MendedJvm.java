package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;

/** Calls from a JVM of its own, before and after what it trusts is set right. */
final class MendedJvm {

    static final int CALLS_BEFORE = 3;

    private MendedJvm() {}

    /** Takes the API endpoint and, if anything can be mended, a good trust store of the password {@code changeit}. */
    public static void main(String... arguments) throws Exception {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of(
                "videosdk.api-key",
                LiveAccount.API_KEY,
                "videosdk.secret",
                LiveAccount.SECRET,
                "videosdk.http.max-retries",
                "0",
                "videosdk.api-endpoint",
                arguments[0]));
        try (RemoteApi api = ClockedApi.of(config, Clock.systemUTC())) {
            for (int call = 0; call < CALLS_BEFORE; call++) {
                say("before", api);
            }
            if (arguments.length > 1) {
                mend(Path.of(arguments[1]));
                say("after", api);
                say("after", api);
            }
        }
    }

    private static void mend(Path good) throws Exception {
        Path store = Path.of(System.getProperty("javax.net.ssl.trustStore"));
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
        Files.copy(good, store, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void say(String when, RemoteApi api) {
        try {
            api.get("/rooms");
            System.out.println(when + ": " + OneCall.SUCCESS);
        } catch (UpstreamException failure) {
            System.out.println(when + ": " + failure.kind() + ": " + failure.getMessage());
        }
    }
}
