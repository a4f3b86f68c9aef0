package io.github.videosdk.jakarta.audit;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A container with one observer, and one that is told asynchronously. */
final class FakeEvent implements Event<AuditEvent> {

    private final Consumer<AuditEvent> observer;
    private final Consumer<AuditEvent> asyncObserver;
    private final Executor executor;

    FakeEvent(Consumer<AuditEvent> observer, Consumer<AuditEvent> asyncObserver) {
        this(observer, asyncObserver, Runnable::run);
    }

    /** Tells the second one by that executor. */
    FakeEvent(Consumer<AuditEvent> observer, Consumer<AuditEvent> asyncObserver, Executor executor) {
        this.observer = observer;
        this.asyncObserver = asyncObserver;
        this.executor = executor;
    }

    @Override
    public void fire(AuditEvent event) {
        observer.accept(event);
    }

    @Override
    public <U extends AuditEvent> CompletionStage<U> fireAsync(U event) {
        return CompletableFuture.runAsync(() -> asyncObserver.accept(event), executor)
                .thenApply(told -> event);
    }

    @Override
    public <U extends AuditEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("the container's own executor is to be used");
    }

    @Override
    public Event<AuditEvent> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends AuditEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends AuditEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
