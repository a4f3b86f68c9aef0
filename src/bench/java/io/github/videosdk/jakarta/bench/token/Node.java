package io.github.videosdk.jakarta.bench.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Node's libraries, each measured by {@code src/bench/node-tokens} in a process of its own. */
final class Node {

    static final List<String> LIBRARIES = List.of("jsonwebtoken", "@videosdk.live/server-sdk");

    private static final Path SOURCES = Path.of("src/bench/node-tokens");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;

    private Node(Path home) {
        this.home = home;
    }

    /** Installs the libraries below this directory; empty if there is no Node, or they cannot be had. */
    static Optional<Node> install(Path directory) throws IOException, InterruptedException {
        Path home = Files.createDirectories(directory.resolve("node-tokens"));
        for (String file : List.of("package.json", "package-lock.json", "tokens.js")) {
            Files.copy(SOURCES.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            new Node(home).run("", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
            return Optional.of(new Node(home));
        } catch (IOException absent) {
            System.out.println("Node's libraries are left out: " + absent.getMessage());
            return Optional.empty();
        }
    }

    /** Nanoseconds of processor time for each work that the library has. */
    Map<String, Double> measure(String library) throws IOException, InterruptedException {
        String account = JSON.writeValueAsString(Map.of(
                "apiKey", Account.API_KEY,
                "secret", Account.SECRET,
                "forgersSecret", Account.FORGERS_SECRET,
                "permissions", Account.PERMISSIONS,
                "roles", Account.ROLES,
                "roomId", Account.ROOM,
                "participantId", Account.PARTICIPANT,
                "seconds", Account.TTL.toSeconds()));
        return JSON.readValue(run(account, "node", "tokens.js", library), new TypeReference<>() {});
    }

    private String run(String input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        try (Writer stdin = process.outputWriter(UTF_8)) {
            stdin.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
        return output;
    }
}
