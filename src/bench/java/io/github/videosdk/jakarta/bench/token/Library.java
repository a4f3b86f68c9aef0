package io.github.videosdk.jakarta.bench.token;

import com.nimbusds.jose.JOSEException;

/** Whose tokens. */
public enum Library {
    OURS("videosdk-jakarta") {
        @Override
        Contender contender(String secret) {
            return new Ours(secret);
        }
    },
    NIMBUS("Nimbus") {
        @Override
        Contender contender(String secret) {
            try {
                return new WithNimbus(secret);
            } catch (JOSEException shortSecret) {
                throw new IllegalArgumentException(shortSecret);
            }
        }
    },
    JAVA_JWT("java-jwt") {
        @Override
        Contender contender(String secret) {
            return new WithJavaJwt(secret);
        }
    },
    JJWT("jjwt") {
        @Override
        Contender contender(String secret) {
            return new WithJjwt(secret);
        }
    },
    JOSE4J("jose4j") {
        @Override
        Contender contender(String secret) {
            return new WithJose4j(secret);
        }
    };

    private final String label;

    Library(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract Contender contender(String secret);
}
