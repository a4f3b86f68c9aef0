package io.github.videosdk.jakarta.container;

import java.io.File;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Host applications that have the packaged JAR in {@code WEB-INF/lib} and nothing else of ours, or not even that. */
final class HostWar {

    static final String API_KEY = "3f1c7a52-4a0e-4b6c-9d55-test-api-key";
    static final String SECRET = "5f0d6c2ab1e94c37a8e2f4d7c9b0a1e35f0d6c2ab1e94c37a8e2f4d7c9b0a1e3";

    private HostWar() {}

    /** A host of that name, so of that context root, with these settings in its {@code microprofile-config.properties}. */
    static WebArchive named(String name, Map<String, String> settings) {
        return without(name, settings).addAsLibrary(jar());
    }

    /** The same with our account at that API, and with these settings besides. */
    static WebArchive live(String name, URI api, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("videosdk.api-key", API_KEY);
        settings.put("videosdk.secret", SECRET);
        settings.put("videosdk.api-endpoint", api.toString());
        return named(name, settings);
    }

    /** A host without our JAR. */
    static WebArchive without(String name, Map<String, String> settings) {
        String properties = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties")
                .addAsWebResource(new StringAsset("the host's own page"), "index.html");
    }

    static File jar() {
        return file("videosdk.test.jar");
    }

    static File example() {
        return file("videosdk.test.example");
    }

    /** The JAR that a class of a test library came from. */
    static File libraryOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static File file(String property) {
        return new File(System.getProperty(property));
    }
}
