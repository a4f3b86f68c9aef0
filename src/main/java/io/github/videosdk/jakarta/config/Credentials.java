package io.github.videosdk.jakarta.config;

import java.util.function.Supplier;

/** The account: its key and the secrets in force now. */
record Credentials(String apiKey, Supplier<Secrets> secrets) {

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
