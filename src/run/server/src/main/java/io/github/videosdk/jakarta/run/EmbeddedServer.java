package io.github.videosdk.jakarta.run;

import java.nio.file.Path;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat with one application at the context root, on this machine only. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static Tomcat serving(Path application, int port, Path ownFolder) {
        Tomcat server = new Tomcat();
        server.setBaseDir(ownFolder.toString());
        server.setPort(port);
        server.getConnector().setProperty("address", "127.0.0.1");
        server.getHost().addChild(context(application));
        return server;
    }

    /** By hand instead of addWebapp, which would demand a JSP engine. */
    private static StandardContext context(Path application) {
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(Constants.NoDefaultWebXml);
        StandardContext context = new StandardContext();
        context.setPath("");
        context.setDocBase(application.toString());
        context.setParentClassLoader(EmbeddedServer.class.getClassLoader());
        context.addLifecycleListener(config);
        context.setJarScanner(onlyTheApplication());
        context.addParameter("resteasy.injector.factory", "org.jboss.resteasy.cdi.CdiInjectorFactory");
        Tomcat.addServlet(context, "default", new DefaultServlet()).setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "default");
        context.addWelcomeFile("index.html");
        Tomcat.addDefaultMimeTypeMappings(context);
        return context;
    }

    private static StandardJarScanner onlyTheApplication() {
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        return scanner;
    }

    /** Tomcat only logs it when the port is taken or the application fails. */
    static boolean isUp(Tomcat server) {
        return server.getConnector().getState() == LifecycleState.STARTED
                && server.getHost().findChildren()[0].getState() == LifecycleState.STARTED;
    }
}
