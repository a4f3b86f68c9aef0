package io.github.videosdk.jakarta.standin;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** A certificate authority of its own, whose servers are right or wrong in a chosen way. */
public final class Authority {

    private static final String LOCALHOST = "localhost";

    private final X509Bundle root;

    public Authority() {
        try {
            root = builder("CN=authority of a test")
                    .setIsCertificateAuthority(true)
                    .buildSelfSigned();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server that is {@code localhost} indeed. */
    public SSLContext localhost() {
        return identity(builder("CN=" + LOCALHOST).addSanDnsName(LOCALHOST));
    }

    /** One that has another name. */
    public SSLContext otherHost() {
        return identity(builder("CN=other.example").addSanDnsName("other.example"));
    }

    /** One whose certificate ended yesterday. */
    public SSLContext expired() {
        return identity(builder("CN=" + LOCALHOST)
                .addSanDnsName(LOCALHOST)
                .notBefore(Instant.now().minus(Duration.ofDays(90)))
                .notAfter(Instant.now().minus(Duration.ofDays(1))));
    }

    /** One whose certificate begins tomorrow. */
    public SSLContext notYetValid() {
        return identity(builder("CN=" + LOCALHOST)
                .addSanDnsName(LOCALHOST)
                .notBefore(Instant.now().plus(Duration.ofDays(1))));
    }

    /** A client that trusts this authority and no other. */
    public SSLContext trusting() {
        return context(null, root.toTrustManagerFactory().getTrustManagers());
    }

    /** A file that makes a JVM trust this authority and no other. */
    public void writeTrustStore(Path file, String password) throws IOException {
        write(file, password, true);
    }

    /** A file that makes a JVM trust nobody. */
    public void writeEmptyTrustStore(Path file, String password) throws IOException {
        write(file, password, false);
    }

    private void write(Path file, String password, boolean withThisAuthority) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (withThisAuthority) {
                store.setCertificateEntry("authority", root.getCertificate());
            }
            store.store(out, password.toCharArray());
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    X509Bundle bundleOfLocalhost() {
        return issued(builder("CN=" + LOCALHOST).addSanDnsName(LOCALHOST));
    }

    private SSLContext identity(CertificateBuilder certificate) {
        try {
            return context(issued(certificate).toKeyManagerFactory().getKeyManagers(), null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Bundle issued(CertificateBuilder certificate) {
        try {
            return certificate.buildIssuedBy(root);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(KeyManager[] own, TrustManager[] trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own, trusted, null);
            return context;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertificateBuilder builder(String subject) {
        return new CertificateBuilder().ecp256().subject(subject);
    }
}
