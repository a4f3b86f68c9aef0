package io.github.videosdk.jakarta.server;

import org.apache.catalina.startup.ContextConfig;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** What would be in Tomcat's {@code conf/context.xml}, as Weld's manual has it: a name for CDI. */
final class DefaultContext extends ContextConfig {

    @Override
    protected void init() {
        context.getNamingResources().addResource(beanManager());
        context.setJarScanner(scanner());
        super.init();
    }

    private static ContextResource beanManager() {
        ContextResource resource = new ContextResource();
        resource.setName("BeanManager");
        resource.setAuth("Container");
        resource.setType("jakarta.enterprise.inject.spi.BeanManager");
        resource.setProperty("factory", "org.jboss.weld.resources.ManagerObjectFactory");
        return resource;
    }

    /** No host has tag libraries, and Tomcat's own JARs hold nothing for it: an installed Tomcat skips them, too. */
    private static StandardJarScanner scanner() {
        StandardJarScanFilter filter = new StandardJarScanFilter();
        filter.setDefaultTldScan(false);
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        scanner.setJarScanFilter(filter);
        return scanner;
    }
}
