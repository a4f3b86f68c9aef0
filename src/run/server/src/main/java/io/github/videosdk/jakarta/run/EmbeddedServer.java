package io.github.videosdk.jakarta.run;

import jakarta.enterprise.inject.spi.BeanManager;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.glassfish.soteria.servlet.SamRegistrationInstaller;
import org.jboss.weld.environment.servlet.EnhancedListener;
import org.jboss.weld.resources.ManagerObjectFactory;

/** Tomcat with one application at the context root, on this machine only. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static Tomcat serving(Path application, int port, Path ownFolder) {
        Tomcat server = new Tomcat();
        server.setBaseDir(ownFolder.toString());
        server.setPort(port);
        server.getConnector().setProperty("address", "127.0.0.1");
        server.enableNaming();
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
        securedAfterInjection(context);
        context.addParameter("resteasy.injector.factory", "org.jboss.resteasy.cdi.CdiInjectorFactory");
        Tomcat.addServlet(context, "default", new DefaultServlet()).setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "default");
        context.addWelcomeFile("index.html");
        Tomcat.addDefaultMimeTypeMappings(context);
        return context;
    }

    /** Jakarta Security looks for its beans at start: CDI has to be there first, and Tomcat knows no order of the two. */
    private static void securedAfterInjection(StandardContext context) {
        context.setContainerSciFilter("^org\\.(jboss\\.weld|glassfish\\.soteria)\\.");
        context.addServletContainerInitializer(new EnhancedListener(), Set.of());
        context.addServletContainerInitializer(new SamRegistrationInstaller(), Set.of());
        context.getNamingResources().addResource(beanManager());
    }

    /** Where Jakarta Security looks CDI up. */
    private static ContextResource beanManager() {
        ContextResource resource = new ContextResource();
        resource.setName("BeanManager");
        resource.setType(BeanManager.class.getName());
        resource.setProperty("factory", ManagerObjectFactory.class.getName());
        return resource;
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
