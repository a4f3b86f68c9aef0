package io.github.videosdk.jakarta.remote;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * TLS as this JVM is set. The JVM reads its trust store once and keeps the result, even a failure. Where that does not do,
 * the trust store is read again, so that a repaired one counts without a restart.
 */
final class JvmTls {

    /** The settings of the JVM do not work. */
    static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnusableException(GeneralSecurityException cause) {
            super(cause);
        }
    }

    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    /** The protocol of the context that the JVM makes. A context that a server has set has another one. */
    private static final String MADE_BY_THE_JVM = "Default";

    /** A context of ours, and whom it trusts. */
    private record Reading(SSLContext context, Set<X509Certificate> trusted) {}

    /** The JVM's context, once it has refused a certificate. */
    private volatile SSLContext left;

    private volatile Reading last = new Reading(null, Set.of());

    /**
     * The default context of the JVM, or one from its trust store as that is now.
     *
     * @throws UnusableException if neither works
     */
    SSLContext context() {
        try {
            return defaultContext();
        } catch (GeneralSecurityException unusable) {
            throw new UnusableException(unusable);
        }
    }

    private SSLContext defaultContext() throws GeneralSecurityException {
        try {
            SSLContext context = SSLContext.getDefault();
            return context == left ? contextOfTrustStore() : context;
        } catch (NoSuchAlgorithmException unusable) {
            return contextOfTrustStore();
        }
    }

    /** Without a key store: VideoSDK asks for no certificate of the client. */
    private SSLContext contextOfTrustStore() throws GeneralSecurityException {
        TrustManager[] managers = trustManagers();
        Set<X509Certificate> trusted = trustedBy(managers);
        if (trusted.isEmpty()) {
            throw new KeyStoreException("the trust store is missing or holds no certificate");
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        last = new Reading(context, trusted);
        return context;
    }

    /** The JDK reads the file again only if it has changed. */
    private static TrustManager[] trustManagers() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }

    private static Set<X509Certificate> trustedBy(TrustManager... managers) {
        return Stream.of(managers)
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                .collect(Collectors.toSet());
    }

    /**
     * Whether {@link #context} may give a context that accepts what this one has refused. Of the JVM's own it is not known
     * when the trust store was read, so it is left once.
     */
    boolean isOutdated(SSLContext context) {
        if (context.getProtocol().equals(MADE_BY_THE_JVM)) {
            left = context;
            return true;
        }
        Reading reading = last;
        return context == reading.context() && hasChangedSince(reading);
    }

    private static boolean hasChangedSince(Reading reading) {
        try {
            return !trustedBy(trustManagers()).equals(reading.trusted());
        } catch (GeneralSecurityException unusableNow) {
            return false;
        }
    }

    /**
     * Nothing before TLS 1.2, and always with a check of the name in the certificate, which a property of the JVM would
     * take from the JDK's client.
     */
    static SSLParameters parametersOf(SSLContext context) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(Stream.of(parameters.getProtocols())
                .filter(protocol -> !TOO_OLD.contains(protocol))
                .toArray(String[]::new));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
