package io.github.videosdk.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;

/** Loads our classes anew, as in a server whose class path lacks an API. */
public final class LoaderWithout extends ClassLoader {

    private static final String OURS = "io.github.videosdk.jakarta.";

    private final String api;

    /** All classes whose names begin so are absent. */
    public LoaderWithout(String api) {
        super(LoaderWithout.class.getClassLoader());
        this.api = api;
    }

    Object anew(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = loadClass(OURS + name, true).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(api)) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? ownCopyOf(name) : loaded;
        }
    }

    private Class<?> ownCopyOf(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
