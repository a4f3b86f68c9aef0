package io.github.videosdk.jakarta.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** Serves the example until Ctrl-C. Arguments: the folder of the application, the port, a folder for the server. */
public final class RunExample {

    private RunExample() {}

    public static void main(String[] arguments) throws LifecycleException {
        Path application = Path.of(arguments[0]).toAbsolutePath().normalize();
        int port = Integer.parseInt(arguments[1]);
        QuietLogs.begin();
        String mode = chooseMode(System.getenv());
        Tomcat server = EmbeddedServer.serving(application, port, Path.of(arguments[2]));
        server.start();
        if (!EmbeddedServer.isUp(server)) {
            System.err.println("The example did not start on port " + port
                    + ". If the port is taken, choose another with -Dport=; otherwise the lines above say why.");
            // An exception would leave the server's threads, and Maven would wait for them.
            System.exit(1);
        }
        System.out.println("Ready at http://127.0.0.1:" + port + "/ (" + mode + " mode). Ctrl-C ends it.");
        server.getServer().await();
    }

    /** The example is offline by its own settings; an account in the environment makes it live. */
    private static String chooseMode(Map<String, String> environment) {
        boolean hasSecret = Stream.of("VIDEOSDK_SECRET", "VIDEOSDK_SECRET_KEY", "VIDEOSDK_SECRET_FILE")
                .anyMatch(environment::containsKey);
        if (environment.containsKey("VIDEOSDK_API_KEY") && hasSecret) {
            System.setProperty("videosdk.mode", "live");
        }
        return System.getProperty("videosdk.mode", "offline");
    }
}
