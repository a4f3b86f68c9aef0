package io.github.videosdk.jakarta.container.host;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/**
 * Shows what anybody can see who looks into the server's JVM: MBeans with their attributes, and the beans of CDI; and
 * what a host can log of what it gets from us.
 */
@WebServlet("/inside/*")
public class InsideServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "io.github.videosdk.jakarta.";

    @Inject
    private transient BeanManager beans;

    @Inject
    private transient TalkativePolicy policy;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        PrintWriter writer = response.getWriter();
        switch (request.getPathInfo()) {
            case "/mbeans" ->
                servers().forEach(server -> server.queryNames(null, null).forEach(name -> print(server, name, writer)));
            case "/beans" -> beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(bean -> print(bean, writer));
            default -> policy.texts().forEach(writer::println);
        }
    }

    private static Set<MBeanServer> servers() {
        Set<MBeanServer> servers = new LinkedHashSet<>(MBeanServerFactory.findMBeanServer(null));
        servers.add(ManagementFactory.getPlatformMBeanServer());
        return servers;
    }

    private static void print(MBeanServer server, ObjectName name, PrintWriter writer) {
        writer.println(name);
        try {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable()) {
                    writer.println(name + " " + attribute.getName() + "=" + value(server, name, attribute));
                }
            }
        } catch (JMException | RuntimeException gone) {
            writer.println(name + " is gone: " + gone.getClass().getName());
        }
    }

    /** Many attributes are not there in this state of the server, and say so by an exception. */
    private static String value(MBeanServer server, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            Object value = server.getAttribute(name, attribute.getName());
            return value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value);
        } catch (JMException | RuntimeException | Error unreadable) {
            return "(" + unreadable.getClass().getName() + ")";
        }
    }

    private void print(Bean<?> bean, PrintWriter writer) {
        writer.println(bean.getName() + " " + bean);
        if (bean.getTypes().stream().anyMatch(type -> type.getTypeName().startsWith(OURS))) {
            writer.println(bean.getTypes() + " is " + instance(bean));
        }
    }

    private <T> String instance(Bean<T> bean) {
        CreationalContext<T> context = beans.createCreationalContext(bean);
        try {
            return beans.getReference(bean, Object.class, context).toString();
        } finally {
            context.release();
        }
    }
}
