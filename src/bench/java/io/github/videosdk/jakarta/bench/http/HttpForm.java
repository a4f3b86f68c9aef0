package io.github.videosdk.jakarta.bench.http;

import io.github.videosdk.jakarta.VideoSdkException;
import io.github.videosdk.jakarta.bench.report.Figure;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET get-token} on each server. */
public final class HttpForm {

    public static final String FORM = "http";

    private static final URI NO_API = URI.create("http://127.0.0.1:9/");

    private HttpForm() {}

    /** @param directory where Maven has put the servers and the peers, and where we may write */
    public static List<Figure> measure(Path directory) throws IOException {
        return measure(directory.toAbsolutePath(), servers(), Pace.full());
    }

    public static List<Figure> measure(Path directory, List<String> servers, Pace pace) throws IOException {
        Wrk wrk = new Wrk(directory);
        Path war = HostWar.write(directory.resolve("wars"), "host", Map.of(), Optional.of(ourJar()));
        List<Figure> figures = new ArrayList<>();
        try (Peers peers = Peers.start(directory, NO_API)) {
            for (String name : servers) {
                try (Server server = Server.start(name, directory, Account.environment(), List.of(war))) {
                    figures.addAll(new GetToken(name, server, peers, wrk).measure(pace));
                }
            }
        }
        return figures;
    }

    /** As {@code -Dservers} says, comma separated. */
    public static List<String> servers() {
        String wanted = System.getProperty("servers", "all");
        return wanted.equals("all") ? Server.names() : List.of(wanted.split(","));
    }

    /** The packaged one, which is what this JVM has on its class path. */
    public static Path ourJar() throws IOException {
        try {
            return Path.of(VideoSdkException.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
