package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.server.Node;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** TomEE and Payara Micro, each with the same two hosts, in live and in offline mode, of the same key. */
final class TwoNodes implements AutoCloseable {

    static final String LIVE = "app";
    static final String OFFLINE = "offline";

    private final Node tomee = Node.ofTomeeEmbedded();
    private final Node payara = Node.ofPayaraMicro();
    private final Set<Node> running = ConcurrentHashMap.newKeySet();
    private final VideoSdkStandIn videoSdk;

    TwoNodes(VideoSdkStandIn videoSdk) {
        this.videoSdk = videoSdk;
    }

    Node tomee() {
        return tomee;
    }

    Node payara() {
        return payara;
    }

    void startThoseThatAreDown() {
        CompletableFuture.allOf(Stream.of(tomee, payara)
                        .filter(node -> !running.contains(node))
                        .map(node -> CompletableFuture.runAsync(() -> start(node)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    void start(Node node) {
        try {
            node.start();
            node.deploy(
                    host(LIVE, Map.of("videosdk.api-endpoint", videoSdk.uri().toString())));
            node.deploy(host(OFFLINE, Map.of("videosdk.mode", "offline")));
            running.add(node);
        } catch (IOException failed) {
            node.close();
            throw new UncheckedIOException(failed);
        }
    }

    private static WebArchive host(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("videosdk.api-key", HostWar.API_KEY);
        settings.put("videosdk.secret", HostWar.SECRET);
        return HostWar.named(name, settings);
    }

    void kill(Node node) {
        running.remove(node);
        node.close();
    }

    @Override
    public void close() {
        tomee.close();
        payara.close();
    }
}
