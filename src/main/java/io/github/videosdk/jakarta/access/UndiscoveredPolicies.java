package io.github.videosdk.jakarta.access;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The policies that CDI knows nothing of, because they have no scope. The search covers {@code WEB-INF/classes} only and ends
 * after {@link #TIME}, so that it does not delay the start of a large application.
 */
final class UndiscoveredPolicies {

    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String SUFFIX = ".class";
    private static final String POLICY = TokenPolicy.class.getName().replace('.', '/');

    /** On a busy WildFly, enough for about 250 classes. */
    private static final Duration TIME = Duration.ofMillis(200);

    private final ServletContext context;

    UndiscoveredPolicies(ServletContext context) {
        this.context = context;
    }

    /** The names of the classes. */
    Set<String> find() {
        Set<String> found = new TreeSet<>();
        long start = System.nanoTime();
        files(CLASSES)
                .takeWhile(file -> System.nanoTime() - start < TIME.toNanos())
                .filter(this::namesThePolicy)
                .map(UndiscoveredPolicies::className)
                .filter(UndiscoveredPolicies::isPolicy)
                .forEach(found::add);
        return found;
    }

    private Stream<String> files(String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null
                ? Stream.empty()
                : paths.stream().flatMap(path -> path.endsWith("/") ? files(path) : Stream.of(path));
    }

    /** Whoever implements an interface has its name among its constants. */
    private boolean namesThePolicy(String file) {
        if (!file.endsWith(SUFFIX)) {
            return false;
        }
        try (InputStream content = context.getResourceAsStream(file)) {
            return content != null && new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains(POLICY);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String className(String file) {
        return file.substring(CLASSES.length(), file.length() - SUFFIX.length()).replace('/', '.');
    }

    private static boolean isPolicy(String className) {
        try {
            Class<?> type = Class.forName(className, false, TokenPolicy.class.getClassLoader());
            return TokenPolicy.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError unusable) {
            return false;
        }
    }
}
