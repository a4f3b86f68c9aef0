package io.github.videosdk.jakarta.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** What {@code arquillian.xml} says; public because Arquillian calls the setters. */
public final class ServerConfiguration implements ContainerConfiguration {

    private Path home;
    private Path work;
    private Path overlay;
    private Path libraries;
    private Path beansXml;

    /** Where the server is installed; nothing is changed there. */
    public void setHome(String home) {
        this.home = Path.of(home);
    }

    /** A directory that is made anew for each start. */
    public void setWork(String work) {
        this.work = Path.of(work);
    }

    /** Files that are laid over the server's own configuration. */
    public void setOverlay(String overlay) {
        this.overlay = Path.of(overlay);
    }

    /** The JARs of this directory are added to every application: what a host has to bring to this server. */
    public void setLibraries(String libraries) {
        this.libraries = Path.of(libraries);
    }

    /** Added to every WAR that has none, where a server finds no beans without it. */
    public void setBeansXml(String beansXml) {
        this.beansXml = Path.of(beansXml);
    }

    Path home() {
        return home;
    }

    Path work() {
        return work;
    }

    Path overlay() {
        return overlay;
    }

    Path libraries() {
        return libraries;
    }

    Path beansXml() {
        return beansXml;
    }

    @Override
    public void validate() throws ConfigurationException {
        if (home == null || !Files.isDirectory(home)) {
            throw new ConfigurationException("home is not a directory: " + home);
        }
        if (work == null) {
            throw new ConfigurationException("work is not set");
        }
    }
}
