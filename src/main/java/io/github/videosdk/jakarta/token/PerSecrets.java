package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.config.Secrets;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps what is derived from the secrets until they change. */
final class PerSecrets<T> implements Supplier<T> {

    private final Supplier<Secrets> secrets;
    private final Function<Secrets, T> derivation;
    private volatile Derived<T> latest;

    PerSecrets(Supplier<Secrets> secrets, Function<Secrets, T> derivation) {
        this.secrets = secrets;
        this.derivation = derivation;
        this.latest = derive(secrets.get());
    }

    @Override
    public T get() {
        Secrets now = secrets.get();
        Derived<T> derived = latest;
        if (derived.from != now) {
            derived = derive(now);
            latest = derived;
        }
        return derived.value;
    }

    private Derived<T> derive(Secrets from) {
        return new Derived<>(from, derivation.apply(from));
    }

    private record Derived<T>(Secrets from, T value) {}
}
