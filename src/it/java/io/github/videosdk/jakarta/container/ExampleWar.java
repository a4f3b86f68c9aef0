package io.github.videosdk.jakarta.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The example application, built by its own pom as a user would. */
final class ExampleWar {

    private static final String SETTINGS = "META-INF/microprofile-config.properties";

    private ExampleWar() {}

    /** Under that name, so at that context root, with these settings instead of its own or besides them. */
    static WebArchive named(String name, Map<String, String> settings) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, name + ".war")
                .importFrom(HostWar.example())
                .as(WebArchive.class);
        Properties all = settingsOf(war);
        all.putAll(settings);
        war.delete("WEB-INF/classes/" + SETTINGS);
        return war.addAsResource(new StringAsset(written(all)), SETTINGS);
    }

    /** The settings of live mode, with our account at that API. */
    static Map<String, String> liveAt(URI api) {
        return Map.of(
                "videosdk.mode",
                "live",
                "videosdk.api-key",
                HostWar.API_KEY,
                "videosdk.secret",
                HostWar.SECRET,
                "videosdk.api-endpoint",
                api.toString(),
                "videosdk.http.max-retries",
                "0");
    }

    private static Properties settingsOf(WebArchive war) {
        try (InputStream content =
                war.get("WEB-INF/classes/" + SETTINGS).getAsset().openStream()) {
            Properties settings = new Properties();
            settings.load(content);
            return settings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String written(Properties settings) {
        try (StringWriter text = new StringWriter()) {
            settings.store(text, null);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
