package io.github.videosdk.jakarta.servlet;

import static java.lang.System.Logger.Level.DEBUG;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A host whose only JAX-RS set-up is a mapping of {@code jakarta.ws.rs.core.Application} in web.xml. WildFly turns that
 * mapping off as soon as any JAR brings an {@code Application}, as ours does; so it is put back, with the very servlet
 * class and parameters that the server has chosen for our application.
 */
final class HostsMapping {

    private static final System.Logger LOG = System.getLogger(HostsMapping.class.getPackageName());
    private static final String LOAD_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String NAME = "jakarta.ws.rs.core.Application";

    private HostsMapping() {}

    static void restore(ServletContext context) {
        if (context.getServletRegistration(NAME) == null) {
            ourRegistration(context).ifPresent(ours -> restore(patternsIn(context), ours, context));
        }
    }

    private static void restore(String[] patterns, ServletRegistration ours, ServletContext context) {
        if (patterns.length > 0) {
            ServletRegistration.Dynamic host = context.addServlet(NAME, ours.getClassName());
            host.setAsyncSupported(true);
            host.setInitParameters(parameters(ours, prefixOf(patterns[0])));
            host.addMapping(patterns);
        }
    }

    private static Optional<? extends ServletRegistration> ourRegistration(ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getMappings().contains(Passage.INTERNAL_PATH + "/*"))
                .filter(servlet -> servlet.getClassName() != null)
                .findFirst();
    }

    /** Ours, with the host's prefix for our path, and without whatever names our application. */
    private static Map<String, String> parameters(ServletRegistration ours, String prefix) {
        return ours.getInitParameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().equals(ours.getName()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter ->
                                parameter.getValue().equals(Passage.INTERNAL_PATH) ? prefix : parameter.getValue()));
    }

    private static String prefixOf(String pattern) {
        return pattern.replaceFirst("/\\*$", "");
    }

    private static String[] patternsIn(ServletContext context) {
        try (InputStream webXml = context.getResourceAsStream("/WEB-INF/web.xml")) {
            return webXml == null ? new String[0] : patternsIn(webXml);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            LOG.log(DEBUG, "web.xml could not be read");
            return new String[0];
        }
    }

    /** An old web.xml may name a DTD on a server that nobody wants to ask. */
    private static String[] patternsIn(InputStream webXml)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(LOAD_DTD, false);
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder().parse(webXml).getDocumentElement();
        return elements(root.getElementsByTagNameNS("*", "servlet-mapping"))
                .filter(mapping -> texts(mapping, "servlet-name").contains(NAME))
                .flatMap(mapping -> texts(mapping, "url-pattern").stream())
                .toArray(String[]::new);
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS("*", name))
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }
}
