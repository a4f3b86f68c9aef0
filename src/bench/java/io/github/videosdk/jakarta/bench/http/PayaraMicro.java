package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class PayaraMicro implements Brand {

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    @Override
    public String id() {
        return "payara-micro";
    }

    @Override
    public Launch prepare(Path unpacked, Path work, int port, List<Path> wars) throws IOException {
        Path preboot = Files.writeString(work.resolve("preboot.txt"), "set " + LISTENER + ".address=127.0.0.1\n");
        Stream<String> server = Stream.of(
                BenchProcess.java(),
                "-jar",
                unpacked.resolve("payara-micro.jar").toString(),
                "--rootdir",
                work.resolve("root").toString(),
                "--port",
                String.valueOf(port),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                preboot.toString());
        Stream<String> deployments = wars.stream().flatMap(war -> Stream.of("--deploy", war.toString()));
        return new Launch(Stream.concat(server, deployments).toList(), Map.of());
    }
}
