package io.github.videosdk.jakarta.remote;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;

/**
 * Why no answer came, in our words: those of the transport may quote what has come over the line, and say less to an
 * operator.
 */
enum Diagnosis {
    NO_SUCH_HOST("VideoSDK cannot be reached: its host name is unknown here", UnresolvedAddressException.class),
    CERTIFICATE("VideoSDK cannot be reached: its certificate is not accepted", GeneralSecurityException.class),
    CONNECT_TIMEOUT("VideoSDK cannot be reached: no connection in time", HttpConnectTimeoutException.class),
    NO_CONNECTION("VideoSDK cannot be reached: no connection can be made", ConnectException.class),
    BROKEN("the connection to VideoSDK broke", Throwable.class);

    private final String text;
    private final Class<? extends Throwable> sign;

    Diagnosis(String text, Class<? extends Throwable> sign) {
        this.text = text;
        this.sign = sign;
    }

    static Diagnosis of(Throwable failure) {
        return Stream.of(values())
                .filter(each -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(each.sign::isInstance))
                .findFirst()
                .orElse(BROKEN);
    }

    @Override
    public String toString() {
        return text;
    }
}
