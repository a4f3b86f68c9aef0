package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.config.Printable;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why no answer came, in our words: those of the transport may quote what has come over the line, and say less to an
 * operator.
 */
enum Diagnosis {
    TLS_SETTINGS(
            "VideoSDK cannot be reached: the TLS settings of this JVM do not work (javax.net.ssl.trustStore)",
            Diagnosis::isOfTlsSettings),
    NO_CLIENT(
            "VideoSDK cannot be called: the HTTP client of this JVM does not work",
            failure -> failure instanceof UnusableClientException),
    NO_SUCH_HOST(
            "VideoSDK cannot be reached: its host name is unknown here",
            failure -> failure instanceof UnresolvedAddressException),
    CERTIFICATE(
            "VideoSDK cannot be reached: its certificate is not accepted",
            failure -> failure instanceof GeneralSecurityException),
    CONNECT_TIMEOUT(
            "VideoSDK cannot be reached: no connection in time",
            failure -> failure instanceof HttpConnectTimeoutException),
    NO_CONNECTION(
            "VideoSDK cannot be reached: no connection can be made", failure -> failure instanceof ConnectException),
    BROKEN("the connection to VideoSDK broke", failure -> true);

    private final String text;
    private final Predicate<Throwable> sign;

    Diagnosis(String text, Predicate<Throwable> sign) {
        this.text = text;
        this.sign = sign;
    }

    static Diagnosis of(Throwable failure) {
        return Stream.of(values())
                .filter(each -> causes(failure).anyMatch(each.sign))
                .findFirst()
                .orElse(BROKEN);
    }

    /** What an operator is to do about such a failure; empty where the diagnosis says it all. */
    static String adviceFor(Throwable failure) {
        return switch (of(failure)) {
            case TLS_SETTINGS ->
                ": check javax.net.ssl.trustStore, javax.net.ssl.trustStorePassword and javax.net.ssl.trustStoreType ("
                        + Printable.of(rootOf(failure).toString()) + ")";
            case NO_CLIENT -> " (" + rootOf(failure).getClass().getName() + ")";
            case CERTIFICATE ->
                ": check what this JVM trusts (javax.net.ssl.trustStore), the clock of this machine and the host name of"
                        + " videosdk.api-endpoint";
            default -> "";
        };
    }

    /** Where the trust store is missing or empty, the JVM's client says so when it sees the first certificate. */
    private static boolean isOfTlsSettings(Throwable failure) {
        return failure instanceof JvmTls.UnusableException
                || failure instanceof InvalidAlgorithmParameterException
                        && String.valueOf(failure.getMessage()).contains("trustAnchors");
    }

    private static Throwable rootOf(Throwable failure) {
        return causes(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    @Override
    public String toString() {
        return text;
    }
}
