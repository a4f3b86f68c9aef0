package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.host.ExplicitApplication;
import io.github.videosdk.jakarta.container.host.HelloResource;
import io.github.videosdk.jakarta.container.host.HelloServlet;
import io.github.videosdk.jakarta.container.host.HostsGetTokenResource;
import io.github.videosdk.jakarta.container.host.OldNimbusServlet;
import io.github.videosdk.jakarta.container.host.ParameterFilter;
import io.github.videosdk.jakarta.container.host.RootApplication;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import io.github.videosdk.jakarta.container.host.SynchronousFilter;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shapes that host applications have, each as a WAR with our JAR and as the same WAR without it. */
enum Shape {
    STATIC("no code at all", "/videosdk", List.of(), war -> war),
    SCANNING(
            "a scanning Application",
            "/videosdk",
            List.of("api/hello"),
            war -> war.addClasses(ScanningApplication.class, HelloResource.class)),
    SAME_NAMES(
            "resources of its own that are called like ours",
            "/videosdk",
            List.of("api/hello", "api/get-token"),
            war -> war.addClasses(ScanningApplication.class, HelloResource.class, HostsGetTokenResource.class)),
    EXPLICIT(
            "an Application with explicit classes",
            "/videosdk",
            List.of("api/hello"),
            war -> war.addClasses(ExplicitApplication.class, HelloResource.class)),
    MAPPED(
            "JAX-RS mapped in web.xml only",
            "/videosdk",
            List.of("rest/hello"),
            war -> war.addClass(HelloResource.class).setWebXML(webXml(WebXml.JAX_RS_AT_REST))),
    DECLARED(
            "JAX-RS declared and mapped in web.xml only",
            "/videosdk",
            List.of("rest/hello"),
            war -> war.addClass(HelloResource.class).setWebXML(webXml(WebXml.JAX_RS + WebXml.JAX_RS_AT_REST))),
    ROOT(
            "@ApplicationPath(\"/\")",
            "/videosdk",
            List.of("hello"),
            war -> war.addClasses(RootApplication.class, HelloResource.class)),
    SERVLETS("servlets only", "/videosdk", List.of("hello"), war -> war.addClass(HelloServlet.class)),
    SYNCHRONOUS_FILTER(
            "a filter without async support",
            "/videosdk",
            List.of("hello"),
            war -> war.addClasses(HelloServlet.class, SynchronousFilter.class)),
    PARAMETER_FILTER(
            "a filter that reads parameters first",
            "/videosdk",
            List.of("hello"),
            war -> war.addClasses(HelloServlet.class, ParameterFilter.class)),
    OLD_NIMBUS(
            "a Nimbus of its own (9.x)",
            "/videosdk",
            List.of("hello"),
            war -> war.addClass(OldNimbusServlet.class).addAsLibrary(oldNimbus())),
    AT_ROOT_PATH("videosdk.path=/", "", List.of("hello"), war -> war.addClass(HelloServlet.class)),
    AT_NESTED_PATH("videosdk.path=/a/b", "/a/b", List.of("hello"), war -> war.addClass(HelloServlet.class)),
    LEFT_OUT(
            "an ordering that leaves us out, our listener in web.xml",
            "/videosdk",
            List.of("hello"),
            war -> war.addClass(HelloServlet.class).setWebXML(webXml(WebXml.NO_FRAGMENTS + WebXml.OUR_LISTENER))),
    NAMED_IN_ORDERING(
            "an ordering that names us",
            "/videosdk",
            List.of("hello"),
            war -> war.addClass(HelloServlet.class).setWebXML(webXml(WebXml.ONLY_OUR_FRAGMENT))),
    NAMED_TWICE(
            "our listener in web.xml besides",
            "/videosdk",
            List.of("hello"),
            war -> war.addClass(HelloServlet.class).setWebXML(webXml(WebXml.OUR_LISTENER)));

    /** Pieces of web.xml. */
    private static final class WebXml {
        static final String JAX_RS = """
                  <servlet>
                    <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                  </servlet>
                """;
        static final String JAX_RS_AT_REST = """
                  <servlet-mapping>
                    <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                    <url-pattern>/rest/*</url-pattern>
                  </servlet-mapping>
                """;
        static final String ONLY_OUR_FRAGMENT =
                "  <absolute-ordering><name>videosdk_jakarta</name></absolute-ordering>\n";
        static final String NO_FRAGMENTS = "  <absolute-ordering/>\n";
        static final String OUR_LISTENER = """
                  <listener>
                    <listener-class>io.github.videosdk.jakarta.servlet.VideoSdkListener</listener-class>
                  </listener>
                """;
    }

    /** Where a host of that shape does not work with us; the README says so, and what to do instead. */
    private static final Map<Shape, Set<String>> KNOWN_LIMITS = Map.of(
            MAPPED, Set.of("payara", "payara-micro"),
            DECLARED, Set.of("wildfly", "liberty"),
            LEFT_OUT, Set.of("liberty"));

    private final String description;
    private final String path;
    private final List<String> hostPaths;
    private final UnaryOperator<WebArchive> form;

    Shape(String description, String path, List<String> hostPaths, UnaryOperator<WebArchive> form) {
        this.description = description;
        this.path = path;
        this.hostPaths = hostPaths;
        this.form = form;
    }

    boolean isKnownNotToWorkOn(String server) {
        return KNOWN_LIMITS.getOrDefault(this, Set.of()).contains(server);
    }

    String description() {
        return description;
    }

    /** Where our endpoints are, relative to the context root, with a slash at the end. */
    String endpoints() {
        return path.isEmpty() ? "" : path.substring(1) + "/";
    }

    /** What the host serves itself, besides its page. */
    List<String> hostPaths() {
        return hostPaths;
    }

    String withUs() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String withoutUs() {
        return withUs() + "-control";
    }

    WebArchive warWithUs() {
        return war(withUs()).addAsLibrary(HostWar.jar());
    }

    /** With our listener in web.xml there is no same application without us, so web.xml is left out. */
    WebArchive warWithoutUs() {
        WebArchive war = war(withoutUs());
        if (this == NAMED_IN_ORDERING || this == LEFT_OUT || this == NAMED_TWICE) {
            war.delete("WEB-INF/web.xml");
        }
        return war;
    }

    private WebArchive war(String name) {
        String settings = "videosdk.mode=offline\nvideosdk.path=" + (path.isEmpty() ? "/" : path) + "\n";
        return form.apply(ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties")
                .addAsWebResource(new StringAsset("the host's own page"), "index.html"));
    }

    private static StringAsset webXml(String content) {
        return new StringAsset(
                "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"5.0\">\n" + content + "</web-app>\n");
    }

    private static File oldNimbus() {
        return new File(System.getProperty("videosdk.test.old-nimbus"));
    }
}
