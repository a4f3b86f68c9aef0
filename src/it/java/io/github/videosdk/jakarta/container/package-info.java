/**
 * Questions to the packaged JAR inside a real server: over HTTP as a client, and in the container as a host's bean.
 *
 * <p>Every server answers each class here, unless the class has a tag:
 *
 * <ul>
 *   <li>{@code twice}: one Undertow server and one Tomcat server are enough (WildFly and TomEE): browsers, generated clients,
 *       slow senders, redeployment with heap dumps, rotation over real time, the soak.
 *   <li>{@code long}: takes long, so {@code .ci/everything} runs it, by hand.
 *   <li>{@code once}: needs no server; runs after all of them.
 *   <li>{@code microprofile}: also runs on WildFly's MicroProfile configuration.
 *   <li>{@code bare}: runs on servers without MicroProfile Config only.
 *   <li>{@code nodes}: starts its own servers, two at once.
 * </ul>
 */
package io.github.videosdk.jakarta.container;
