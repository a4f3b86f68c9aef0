package io.github.videosdk.jakarta.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.ExpandWar;
import org.apache.catalina.startup.Tomcat;

/** Tomcat on a port of 127.0.0.1; deploys and undeploys as it reads, and ends with its input. */
final class Main {

    private final Tomcat tomcat;

    private Main(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = tomcat(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        tomcat.start();
        System.out.println("answer: done");
        new Main(tomcat).obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        tomcat.stop();
        tomcat.destroy();
    }

    private static Tomcat tomcat(int port, Path directory) throws IOException {
        Files.createDirectories(directory.resolve("webapps"));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setThrowOnFailure(true);
        tomcat.enableNaming();
        tomcat.getHost();
        for (String user : List.of("teacher", "student", "parent")) {
            tomcat.addUser(user, user);
            tomcat.addRole(user, user);
        }
        return tomcat;
    }

    private void obey(BufferedReader orders) throws IOException {
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", 2);
            try {
                carryOut(words[0], new File(words[1]));
                System.out.println("answer: done");
            } catch (Exception refused) {
                refused.printStackTrace();
                System.out.println("answer: " + refused.toString().replace('\n', ' '));
            }
        }
    }

    private void carryOut(String verb, File file) {
        if (!file.getName().endsWith(".war")) {
            throw new IllegalArgumentException("Tomcat takes WARs, and not " + file);
        }
        String contextPath = "/" + file.getName().replaceFirst("\\.war$", "");
        if (verb.equals("deploy")) {
            deploy(contextPath, file);
        } else {
            undeploy(contextPath);
        }
    }

    private void deploy(String contextPath, File war) {
        Context context = tomcat.addWebapp(tomcat.getHost(), contextPath, war.getAbsolutePath(), new DefaultContext());
        if (context.getState() != LifecycleState.STARTED) {
            undeploy(contextPath);
            throw new IllegalStateException("Tomcat refuses " + war);
        }
    }

    private void undeploy(String contextPath) {
        tomcat.getHost().removeChild(tomcat.getHost().findChild(contextPath));
        ExpandWar.delete(new File(tomcat.getHost().getAppBaseFile(), contextPath));
    }
}
