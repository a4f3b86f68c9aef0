package io.github.videosdk.jakarta.remote;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** What a host may have set as the JVM's, with an error in it until that is mended. */
final class FailingSelector extends ProxySelector {

    private final Supplier<List<Proxy>> error;
    private volatile boolean mended;

    FailingSelector(Supplier<List<Proxy>> error) {
        this.error = error;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return mended ? List.of(Proxy.NO_PROXY) : error.get();
    }

    void mend() {
        mended = true;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // nobody selects again
    }
}
