package io.github.videosdk.jakarta.bench.rooms;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.videosdk.jakarta.bench.http.Account;
import io.github.videosdk.jakarta.bench.http.Asking;
import io.github.videosdk.jakarta.bench.http.BenchProcess;
import io.github.videosdk.jakarta.bench.http.HostWar;
import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.http.Request;
import io.github.videosdk.jakarta.bench.http.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server with the host application twice, with different settings. */
final class Site implements AutoCloseable {

    /** More calls to VideoSDK at once than there are clients. */
    static final String OPEN = "open";
    /** The calls at once that the default allows. */
    static final String DEFAULT = "default";

    private static final Map<String, String> NO_LIMIT = Map.of("videosdk.http.max-concurrent", "2000");

    private final String name;
    private final Server server;
    private final String token;

    private Site(String name, Server server) throws IOException {
        this.name = name;
        this.server = server;
        this.token = new ObjectMapper()
                .readTree(Asking.get(server.application(OPEN).resolve("videosdk/get-token")))
                .get("token")
                .asText();
    }

    static Site start(String name, Path directory, StandInProcess standIn) throws IOException {
        List<Path> wars = List.of(
                war(directory, OPEN, standIn.api(), NO_LIMIT), war(directory, DEFAULT, standIn.api(), Map.of()));
        Server server = Server.start(name, directory, Account.environment(), wars);
        try {
            return new Site(name, server);
        } catch (IOException failed) {
            server.close();
            throw failed;
        }
    }

    private static Path war(Path directory, String contextRoot, URI api, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("videosdk.api-endpoint", api.resolve("/").toString().replaceFirst("/$", ""));
        return HostWar.write(directory.resolve("wars"), contextRoot, settings, Optional.of(HttpForm.ourJar()));
    }

    /** The server's. */
    String name() {
        return name;
    }

    BenchProcess process() {
        return server.process();
    }

    Request ours(String application, Case.Endpoint endpoint) {
        return withToken(server.application(application).resolve("videosdk/" + endpoint.path()));
    }

    Request byHand(Case.Endpoint endpoint) {
        return withToken(server.application(OPEN).resolve("api/by-hand/" + endpoint.path()));
    }

    Request getToken() {
        return Request.get(server.application(OPEN).resolve("videosdk/get-token"));
    }

    /** A creation with a token whose signature is wrong. */
    Request forged() {
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        return Request.post(server.application(OPEN).resolve("videosdk/create-meeting"), body(forged));
    }

    /** As clients of VideoSDK send it, to whomever. */
    Request withToken(URI uri) {
        return Request.post(uri, body(token));
    }

    private static String body(String token) {
        return "{\"token\":\"" + token + "\"}";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
