package io.github.videosdk.jakarta.servlet;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** A CDI that knows these beans, from the time it is started until there is none any more. */
final class FakeCdi<T> extends CDI<T> {

    private final List<? extends T> beans;

    private FakeCdi(List<? extends T> beans) {
        this.beans = beans;
    }

    static void start(Object... beans) {
        FakeCdi<Object> cdi = new FakeCdi<>(List.of(beans));
        CDI.setCDIProvider(() -> cdi);
    }

    static void stop() {
        CDI.setCDIProvider(() -> {
            throw new IllegalStateException("no CDI here");
        });
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        return new FakeCdi<>(
                beans.stream().filter(type::isInstance).map(type::cast).toList());
    }

    @Override
    public T get() {
        return beans.stream().findFirst().orElseThrow(UnsatisfiedResolutionException::new);
    }

    @Override
    public boolean isUnsatisfied() {
        return beans.isEmpty();
    }

    @Override
    public Iterator<T> iterator() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAmbiguous() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(T bean) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BeanManager getBeanManager() {
        throw new UnsupportedOperationException();
    }
}
