package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A domain as GlassFish comes with it, on free ports of 127.0.0.1. */
public final class GlassFishDomain {

    private static final String HTTP = "8080";
    private static final String GROUPS_ARE_ROLES =
            "<security-service activate-default-principal-to-role-mapping=\"true\">";
    private static final String LOOK_EACH_SECOND = "<das-config autodeploy-polling-interval-in-seconds=\"1\"/>";
    /** Without it GlassFish adds a host for JMS that listens on port 7676 of all addresses. */
    private static final String JMS_ON_LOOPBACK = """
            <jms-service default-jms-host="default_JMS_host">
              <jms-host name="default_JMS_host" host="127.0.0.1" port="7676"/>
            </jms-service>
            """;

    private static final Pattern PORT = Pattern.compile("(?<= port=\")\\d+(?=\")");

    private final Map<String, Integer> ports = new HashMap<>();
    private final Path directory;

    private GlassFishDomain(Path directory) {
        this.directory = directory;
    }

    static GlassFishDomain copyOf(Path original, Path overlay, Path directory) throws IOException {
        Directories.copy(original, directory);
        Directories.copy(overlay, directory);
        return moved(directory);
    }

    /** Changes the domain that is there. */
    public static GlassFishDomain moved(Path directory) throws IOException {
        GlassFishDomain domain = new GlassFishDomain(directory);
        domain.changeSettings();
        return domain;
    }

    private void changeSettings() throws IOException {
        Path settings = directory.resolve("config/domain.xml");
        String xml = Files.readString(settings)
                .replace(" address=\"0.0.0.0\"", "")
                .replace("<iiop-listener ", "<iiop-listener address=\"127.0.0.1\" ")
                .replace("<jmx-connector ", LOOK_EACH_SECOND + "<jmx-connector address=\"127.0.0.1\" ")
                .replace("<network-listener ", "<network-listener address=\"127.0.0.1\" ")
                .replace("<security-service>", GROUPS_ARE_ROLES)
                .replaceFirst("<iiop-service>", JMS_ON_LOOPBACK + "<iiop-service>");
        Files.writeString(
                settings, PORT.matcher(xml).replaceAll(port -> String.valueOf(freePortInsteadOf(port.group()))));
    }

    private int freePortInsteadOf(String port) {
        return ports.computeIfAbsent(port, any -> FreePort.find());
    }

    /** Where it will answer. */
    public int httpPort() {
        return ports.get(HTTP);
    }

    Path autodeploy() {
        return directory.resolve("autodeploy");
    }
}
