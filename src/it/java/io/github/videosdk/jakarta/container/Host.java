package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.host.HelloServlet;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A host application that can be had with our JAR and without it. */
final class Host {

    private static final String SETTINGS = "META-INF/microprofile-config.properties";

    private final List<Class<?>> classes = new ArrayList<>();
    private final List<File> libraries = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, String> pages = new TreeMap<>(Map.of("index.html", "the host's own page"));
    private String endpoints = "/videosdk";
    private WebXml webXml = WebXml.NONE;
    private UnaryOperator<WebXml> remedy = UnaryOperator.identity();

    Host with(Class<?>... types) {
        classes.addAll(List.of(types));
        return this;
    }

    Host withLibrary(File library) {
        libraries.add(library);
        return this;
    }

    Host withPage(String path, String content) {
        pages.put(path, content);
        return this;
    }

    Host withServlet() {
        return with(HelloServlet.class).serving("hello");
    }

    /** What it answers itself, besides its page. */
    Host serving(String... hostPaths) {
        paths.addAll(List.of(hostPaths));
        return this;
    }

    Host endpointsAt(String path) {
        endpoints = path;
        return this;
    }

    Host webXml(UnaryOperator<WebXml> elements) {
        webXml = elements.apply(webXml);
        return this;
    }

    /** What is in its web.xml only because our JAR is there. */
    Host webXmlForUs(UnaryOperator<WebXml> elements) {
        remedy = elements;
        return this;
    }

    List<String> paths() {
        return paths;
    }

    /** Relative to the context root, with a slash at the end unless it is the root. */
    String endpoints() {
        return endpoints.replaceFirst("^/", "").replaceFirst("(?<=[^/])$", "/");
    }

    WebArchive withUs(String name) {
        return war(name, remedy.apply(webXml)).addAsLibrary(HostWar.jar());
    }

    WebArchive withUsSwitchedOff(String name) {
        return withUs(name).addAsResource(settings("videosdk.enabled=false\n"), SETTINGS);
    }

    /** With some library instead: Payara refuses a mapping without a servlet as soon as there is any. */
    WebArchive withoutUs(String name) {
        return war(name, webXml)
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "library.jar")
                        .addAsResource(EmptyAsset.INSTANCE, "nothing"));
    }

    private StringAsset settings(String more) {
        return new StringAsset("videosdk.mode=offline\nvideosdk.path=" + endpoints + "\n" + more);
    }

    private WebArchive war(String name, WebXml descriptor) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(classes.toArray(Class<?>[]::new))
                .addAsLibraries(libraries.toArray(File[]::new))
                .addAsResource(settings(""), SETTINGS);
        pages.forEach((path, content) -> war.addAsWebResource(new StringAsset(content), path));
        return descriptor.isThere() ? war.setWebXML(descriptor.asset()) : war;
    }
}
