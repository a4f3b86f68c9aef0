package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.pages.CodeBlock;
import io.github.videosdk.jakarta.pages.Page;
import io.github.videosdk.jakarta.server.FreePort;
import io.github.videosdk.jakarta.server.GlassFishDomain;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Somebody with a home directory, a server as it is downloaded, and a page to follow. Only what would disturb others on this
 * machine is changed: ports, and listening on other addresses than 127.0.0.1.
 */
final class Newcomer {

    private static final Page SERVERS = Page.at("src/site/markdown/servers.md");
    private static final Page INSTALL = Page.at("src/site/markdown/install.md");
    private static final File ARCHIVE = new File(System.getProperty("videosdk.test.archive", "none"));
    /** With our JAR in it, by Maven. */
    private static final String BUILT = System.getProperty("videosdk.test.war", "");

    private static final String TOMEE = "apache-tomee-microprofile-9.0.0/conf/server.xml";

    private static final String LIBERTY = "usr/servers/defaultServer/server.xml";

    private static final String DOMAIN = "glassfish/domains/domain1";
    private static final String DOMAIN_XML = DOMAIN + "/config/domain.xml";
    private static final Path PAYARA = Path.of("src/it/payara/home", DOMAIN_XML);

    private final String server;
    private final Path home;
    private int port = FreePort.find();

    private Newcomer(String server, Path home) {
        this.server = server;
        this.home = home;
    }

    static Newcomer with(String server, Path home) throws IOException {
        Newcomer newcomer = new Newcomer(server, home);
        newcomer.download();
        newcomer.stayOnThisMachine();
        return newcomer;
    }

    /** An application that knows nothing of us, our JAR, and a server. */
    private void download() throws IOException {
        makeApplication(home.resolve("your-app.war"));
        Files.copy(HostWar.jar().toPath(), home.resolve(HostWar.jar().getName()));
        if (ARCHIVE.getName().endsWith(".jar")) {
            Files.copy(ARCHIVE.toPath(), home.resolve(ARCHIVE.getName()));
            return;
        }
        try (ZipFile archive = new ZipFile(ARCHIVE)) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                unpack(archive, entries.nextElement());
            }
        }
    }

    private static void makeApplication(Path war) throws IOException {
        if (BUILT.isEmpty()) {
            HostWar.without("your-app", Map.of()).as(ZipExporter.class).exportTo(war.toFile());
        } else {
            Files.copy(Path.of(BUILT), war);
        }
    }

    private void unpack(ZipFile archive, ZipEntry entry) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (target.getParent().endsWith("bin")) {
            target.toFile().setExecutable(true);
        }
    }

    private void stayOnThisMachine() throws IOException {
        switch (server) {
            case "TomEE" ->
                replace(
                        TOMEE,
                        Map.of(
                                "port=\"8005\"",
                                "port=\"-1\"",
                                "<Connector port=\"8080\"",
                                "<Connector address=\"127.0.0.1\" port=\"" + port + "\""));
            case "Payara Micro" ->
                Files.writeString(
                        home.resolve("loopback"),
                        "set configs.config.server-config.network-config.network-listeners.network-listener"
                                + ".http-listener.address=127.0.0.1\n");
            case "GlassFish" ->
                port = GlassFishDomain.moved(home.resolve("glassfish7").resolve(DOMAIN))
                        .httpPort();
            case "Payara Server" -> {
                Files.copy(PAYARA, home.resolve("payara6").resolve(DOMAIN_XML), StandardCopyOption.REPLACE_EXISTING);
                replace(
                        "payara6/" + DOMAIN_XML,
                        Map.of(
                                "@http.port@", "" + port,
                                "@management.port@", "" + FreePort.find(),
                                "@other.port@", "" + FreePort.find(),
                                "autodeploy-enabled=\"false\"", "autodeploy-enabled=\"true\""));
            }
            default -> {}
        }
    }

    private void replace(String file, Map<String, String> changes) throws IOException {
        Path path = home.resolve(file);
        String text = Files.readString(path);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(path, text);
    }

    /** The JAR is put into the WAR, and the server is started. The last line is for another terminal. */
    String start() {
        List<String> lines = lines();
        String putIn = blocks(INSTALL.section("A WAR that is built already")).get(0);
        return "cd ~\n" + (BUILT.isEmpty() ? putIn : "")
                + String.join("\n", lines.subList(0, lines.size() - 1))
                        .replaceFirst("(API_KEY)=\\.{3}", "$1=" + HostWar.API_KEY)
                        .replaceFirst("(SECRET)=\\.{3}", "$1=" + HostWar.SECRET)
                        .replace(
                                "bin/server run",
                                "sed -i 's/9080/" + port + "/; s/9443/-1/' " + LIBERTY + "\nbin/server run")
                        .replace("--port 8080", "--port " + port + " --prebootcommandfile loopback");
    }

    /** The last line. */
    String askForAToken() {
        List<String> lines = lines();
        return lines.get(lines.size() - 1).replaceFirst("localhost:\\d+", "127.0.0.1:" + port);
    }

    private List<String> lines() {
        return blocks(SERVERS.section(server)).get(0).lines().toList();
    }

    private static List<String> blocks(Page page) {
        return page.codeBlocks().stream().map(CodeBlock::text).toList();
    }

    Map<String, String> environment() {
        return Map.of("HOME", home.toString(), "JAVA_TOOL_OPTIONS", options());
    }

    private String options() {
        return switch (server) {
            case "WildFly" ->
                "-Djboss.http.port=" + port + " -Djboss.https.port=" + FreePort.find()
                        + " -Djboss.management.http.port=" + FreePort.find();
            default -> "";
        };
    }
}
