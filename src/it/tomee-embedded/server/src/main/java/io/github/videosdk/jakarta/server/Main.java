package io.github.videosdk.jakarta.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tomee.embedded.Configuration;
import org.apache.tomee.embedded.Container;

/** TomEE on a port of 127.0.0.1; deploys and undeploys as it reads, and ends with its input. */
final class Main {

    private final Container container;

    private Main(Container container) {
        this.container = container;
    }

    public static void main(String[] arguments) throws Exception {
        try (Container container = new Container(configuration(Integer.parseInt(arguments[0]), arguments[1]))) {
            System.out.println("answer: done");
            new Main(container).obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
    }

    private static Configuration configuration(int port, String directory) {
        Configuration configuration = new Configuration();
        configuration.setHttpPort(port);
        configuration.setDir(directory);
        configuration.property("connector.attributes.address", "127.0.0.1");
        for (String user : List.of("teacher", "student", "parent")) {
            configuration.user(user, user).role(user, user);
        }
        return configuration;
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

    private void carryOut(String verb, File war) throws Exception {
        String name = war.getName().replaceFirst("\\.[ew]ar$", "");
        if (verb.equals("deploy")) {
            if (container.deploy(name, war, true) == null) {
                throw new IllegalStateException("TomEE refuses " + war);
            }
        } else {
            container.undeploy(name);
        }
    }
}
