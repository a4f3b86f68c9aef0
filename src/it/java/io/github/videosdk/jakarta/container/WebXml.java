package io.github.videosdk.jakarta.container;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** The web.xml of a host, or none if nothing is in it. */
record WebXml(String attributes, String content) {

    static final WebXml NONE = new WebXml("", "");

    private static final String JAX_RS = "jakarta.ws.rs.core.Application";

    boolean isThere() {
        return !attributes.isEmpty() || !content.isEmpty();
    }

    WebXml and(String element) {
        return new WebXml(attributes, content + element + "\n");
    }

    WebXml complete() {
        return new WebXml(" metadata-complete=\"true\"", content);
    }

    WebXml servlet(Class<?> type, String pattern) {
        return and("""
                <servlet>
                  <servlet-name>%1$s</servlet-name>
                  <servlet-class>%1$s</servlet-class>
                </servlet>""".formatted(type.getName())).mapping(type.getName(), pattern);
    }

    WebXml nameOnly(Class<?> type, String pattern) {
        return and(nameOnly(type.getName())).mapping(type.getName(), pattern);
    }

    WebXml jaxRsServlet() {
        return and(nameOnly(JAX_RS));
    }

    private static String nameOnly(String servlet) {
        return "<servlet><servlet-name>%s</servlet-name></servlet>".formatted(servlet);
    }

    WebXml jaxRsMapping(String pattern) {
        return mapping(JAX_RS, pattern);
    }

    private WebXml mapping(String servlet, String pattern) {
        return and("""
                <servlet-mapping>
                  <servlet-name>%s</servlet-name>
                  <url-pattern>%s</url-pattern>
                </servlet-mapping>""".formatted(servlet, pattern));
    }

    WebXml noFragments() {
        return ordering("");
    }

    WebXml ourFragmentOnly() {
        return ordering("<name>videosdk_jakarta</name>");
    }

    /** With what the host needs of its libraries where CDI and JAX-RS are among them: it would leave those out, too. */
    private WebXml ordering(String names) {
        return and("<absolute-ordering>" + names + elements("<name>%s</name>", ofLibraries("fragments"))
                        + "</absolute-ordering>")
                .and(elements("<listener><listener-class>%s</listener-class></listener>", ofLibraries("listeners")));
    }

    private static String[] ofLibraries(String kind) {
        String names = System.getProperty("videosdk.test." + kind, "");
        return names.isEmpty() ? new String[0] : names.split(",");
    }

    WebXml ourListener() {
        return and("""
                <listener>
                  <listener-class>io.github.videosdk.jakarta.servlet.VideoSdkListener</listener-class>
                </listener>""");
    }

    /** Who has none of these roles does not get there; nobody does if there are none. */
    WebXml constraint(String pattern, String... roles) {
        return and("""
                <security-constraint>
                  <web-resource-collection>
                    <web-resource-name>ours</web-resource-name>
                    <url-pattern>%s</url-pattern>
                  </web-resource-collection>
                  <auth-constraint>%s</auth-constraint>
                </security-constraint>""".formatted(pattern, elements("<role-name>%s</role-name>", roles)));
    }

    /** The same, but for the methods that are left out. */
    WebXml constraintWithoutOptions(String pattern, String... roles) {
        String whole = constraint(pattern, roles).content;
        return new WebXml(
                attributes,
                whole.replace("</url-pattern>", "</url-pattern><http-method-omission>OPTIONS</http-method-omission>"));
    }

    /** The realm of the test servers has users whose password and role are their name. */
    WebXml basicLogin(String... roles) {
        return login("<auth-method>BASIC</auth-method>", roles);
    }

    /** Whoever has to log in is shown that page, which serves for failures, too. */
    WebXml formLogin(String page, String... roles) {
        return login("""
                <auth-method>FORM</auth-method>
                <form-login-config>
                  <form-login-page>%1$s</form-login-page>
                  <form-error-page>%1$s</form-error-page>
                </form-login-config>""".formatted(page), roles);
    }

    /** MicroProfile JWT. */
    WebXml bearerLogin(String... roles) {
        return login("<auth-method>MP-JWT</auth-method><realm-name>MP-JWT</realm-name>", roles);
    }

    private WebXml login(String method, String... roles) {
        return and("<login-config>" + method + "</login-config>")
                .and(elements("<security-role><role-name>%s</role-name></security-role>", roles));
    }

    private static String elements(String template, String... names) {
        return Arrays.stream(names).map(template::formatted).collect(Collectors.joining());
    }

    StringAsset asset() {
        return new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0"%s>
                %s</web-app>
                """.formatted(attributes, content));
    }
}
