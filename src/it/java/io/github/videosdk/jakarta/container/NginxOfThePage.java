package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.server.Nginx;
import io.github.videosdk.jakarta.server.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** nginx with the configuration that the page on operations shows, and nothing of it changed but the addresses. */
final class NginxOfThePage {

    private static final Path PAGE = Path.of("src/site/markdown/operations.md");
    private static final Pattern SNIPPET = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);

    private NginxOfThePage() {}

    static Nginx before(Node first, Node second) throws IOException {
        String snippet = snippet();
        String withNodes = replace("node-2:8080", address(second), replace("node-1:8080", address(first), snippet));
        return Nginx.start(port -> replace("listen 80;", "listen 127.0.0.1:" + port + ";", withNodes));
    }

    /** The only one, so that no other can go stale. */
    private static String snippet() throws IOException {
        Matcher snippets = SNIPPET.matcher(Files.readString(PAGE));
        if (!snippets.find()) {
            throw new AssertionError(PAGE + " has no configuration of nginx");
        }
        String first = snippets.group(1);
        if (snippets.find()) {
            throw new AssertionError(PAGE + " has two configurations of nginx, and only one would be tested");
        }
        return first;
    }

    static String address(Node node) {
        return "127.0.0.1:" + node.port();
    }

    private static String replace(String example, String real, String text) {
        if (!text.contains(example)) {
            throw new AssertionError(PAGE + " does not say " + example);
        }
        return text.replace(example, real);
    }
}
