package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.host.DiscoveredProviders;
import io.github.videosdk.jakarta.container.host.EmptyPathApplication;
import io.github.videosdk.jakarta.container.host.ExplicitApplication;
import io.github.videosdk.jakarta.container.host.HelloResource;
import io.github.videosdk.jakarta.container.host.HelloServlet;
import io.github.videosdk.jakarta.container.host.HostsGetTokenResource;
import io.github.videosdk.jakarta.container.host.OldNimbusServlet;
import io.github.videosdk.jakarta.container.host.OtherApplication;
import io.github.videosdk.jakarta.container.host.PageBean;
import io.github.videosdk.jakarta.container.host.ParameterFilter;
import io.github.videosdk.jakarta.container.host.ProvidersResource;
import io.github.videosdk.jakarta.container.host.RestClientServlet;
import io.github.videosdk.jakarta.container.host.RootApplication;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import io.github.videosdk.jakarta.container.host.SynchronousFilter;
import io.github.videosdk.jakarta.container.host.TimerBean;
import io.github.videosdk.jakarta.container.host.TimerServlet;
import io.github.videosdk.jakarta.container.host.UnmappedApplication;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shapes that host applications have, each as a WAR with our JAR and as the same WAR without it. */
enum Shape {
    STATIC("no code at all", host -> host),
    SCANNING(
            "a scanning `Application`",
            host -> host.with(ScanningApplication.class, HelloResource.class)
                    .serving("api/hello", "api/application.wadl")),
    SAME_NAMES(
            "resources of its own that are called like ours",
            host -> host.with(ScanningApplication.class, HelloResource.class, HostsGetTokenResource.class)
                    .serving("api/hello", "api/get-token")),
    EXPLICIT(
            "an `Application` with explicit classes",
            host -> host.with(ExplicitApplication.class, HelloResource.class).serving("api/hello")),
    MAPPED(
            "JAX-RS mapped in web.xml only",
            host -> host.with(HelloResource.class).serving("rest/hello").webXml(xml -> xml.jaxRsMapping("/rest/*"))),
    DECLARED(
            "JAX-RS declared and mapped in web.xml only",
            host -> host.with(HelloResource.class)
                    .serving("rest/hello")
                    .webXml(xml -> xml.jaxRsServlet().jaxRsMapping("/rest/*"))),
    APPLICATION_AS_SERVLET(
            "an `Application` that web.xml names as a servlet's class",
            host -> host.with(UnmappedApplication.class, HelloResource.class)
                    .serving("rest/hello")
                    .webXml(xml -> xml.servlet(UnmappedApplication.class, "/rest/*"))),
    APPLICATION_AS_NAME(
            "an `Application` that web.xml maps by its name",
            host -> host.with(UnmappedApplication.class, HelloResource.class)
                    .serving("rest/hello")
                    .webXml(xml -> xml.nameOnly(UnmappedApplication.class, "/rest/*"))),
    PROVIDERS(
            "providers of each kind that nothing registers but their annotation",
            host -> host.with(
                            ScanningApplication.class,
                            HelloResource.class,
                            ProvidersResource.class,
                            DiscoveredProviders.class)
                    .serving(
                            "api/hello",
                            "api/providers",
                            "api/providers/guarded",
                            "api/providers/featured",
                            "api/providers/mapped",
                            "api/providers/resolved",
                            "api/providers/deeper")),
    NO_APPLICATION(
            "resources and providers without an `Application`",
            host -> host.with(HelloResource.class, ProvidersResource.class, DiscoveredProviders.class)
                    .serving("hello", "providers", "providers/guarded", "providers/mapped")),
    SEVERAL_APPLICATIONS(
            "several `Application` classes",
            host -> host.with(ExplicitApplication.class, OtherApplication.class, HelloResource.class)
                    .serving("api/hello", "other/hello")),
    ROOT(
            "`@ApplicationPath(\"/\")`",
            host -> host.with(RootApplication.class, HelloResource.class).serving("hello")),
    EMPTY_PATH(
            "`@ApplicationPath(\"\")` with explicit classes",
            host -> host.with(EmptyPathApplication.class, HelloResource.class).serving("hello")),
    SERVLETS("servlets only", Host::withServlet),
    FACES(
            "a page of Jakarta Faces",
            host -> host.with(PageBean.class)
                    .withPage("WEB-INF/faces-config.xml", Faces.CONFIG)
                    .withPage("page.xhtml", Faces.PAGE)
                    .serving("page.xhtml")),
    TIMER(
            "a timer of an enterprise bean",
            host -> host.with(TimerBean.class, TimerServlet.class).serving("timer")),
    REST_CLIENT(
            "a REST client of MicroProfile",
            host -> host.with(
                            ScanningApplication.class,
                            HelloResource.class,
                            RestClientServlet.class,
                            RestClientServlet.Hello.class)
                    .serving("client")),
    SYNCHRONOUS_FILTER(
            "a filter without async support", host -> host.withServlet().with(SynchronousFilter.class)),
    PARAMETER_FILTER(
            "a filter that reads parameters first", host -> host.withServlet().with(ParameterFilter.class)),
    OLD_NIMBUS(
            "a Nimbus of its own (9.x)",
            host -> host.with(OldNimbusServlet.class).serving("hello").withLibrary(oldNimbus())),
    AT_ROOT_PATH("`videosdk.path=/`", host -> host.withServlet().endpointsAt("/")),
    AT_NESTED_PATH("`videosdk.path=/a/b`", host -> host.withServlet().endpointsAt("/a/b")),
    AT_SLASHED_PATH("`videosdk.path=/videosdk/`", host -> host.withServlet().endpointsAt("/videosdk/")),
    LEFT_OUT(
            "an ordering that leaves us out, our listener in web.xml",
            host -> host.withServlet().webXmlForUs(xml -> xml.noFragments().ourListener())),
    NAMED_IN_ORDERING("an ordering that names us", host -> host.withServlet().webXmlForUs(WebXml::ourFragmentOnly)),
    NAMED_TWICE("our listener in web.xml besides", host -> host.withServlet().webXmlForUs(WebXml::ourListener)),
    COMPLETE(
            "`metadata-complete`, our listener in web.xml",
            host -> host.withServlet()
                    .webXml(xml -> xml.complete().servlet(HelloServlet.class, "/hello"))
                    .webXmlForUs(WebXml::ourListener));

    /** Without CDI, which those servers do not start then, there can be no endpoints; they answer 503, and the log says why. */
    private static final Map<Shape, Set<String>> WITHOUT_ENDPOINTS =
            Map.of(COMPLETE, Set.of("tomee", "tomee-embedded"));

    /** A page that shows what a bean says. */
    private static final class Faces {
        static final String CONFIG = """
                <faces-config xmlns="https://jakarta.ee/xml/ns/jakartaee" version="3.0"/>
                """;
        static final String PAGE = """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://xmlns.jcp.org/jsf/html">
                <h:body><h:outputText value="#{page.text}"/></h:body>
                </html>
                """;
    }

    private final String description;
    private final Host host;

    Shape(String description, UnaryOperator<Host> form) {
        this.description = description;
        this.host = form.apply(new Host());
    }

    boolean hasNoEndpointsOn(String server) {
        return WITHOUT_ENDPOINTS.getOrDefault(this, Set.of()).contains(server);
    }

    @Override
    public String toString() {
        return description;
    }

    /** Where our endpoints are, relative to the context root, with a slash at the end. */
    String endpoints() {
        return host.endpoints();
    }

    /** What the host serves itself, besides its page. */
    List<String> hostPaths() {
        return host.paths();
    }

    String withUs() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String withUsSwitchedOff() {
        return withUs() + "-off";
    }

    String withoutUs() {
        return withUs() + "-control";
    }

    WebArchive warWithUs() {
        return host.withUs(withUs());
    }

    WebArchive warWithUsSwitchedOff() {
        return host.withUsSwitchedOff(withUsSwitchedOff());
    }

    WebArchive warWithoutUs() {
        return host.withoutUs(withoutUs());
    }

    private static File oldNimbus() {
        return new File(System.getProperty("videosdk.test.old-nimbus"));
    }
}
