package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Authority;
import io.github.videosdk.jakarta.standin.FaultyLine;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the HTTP client of the JVM cannot be made or used, a call fails as any other does. */
@Timeout(120)
class RemoteApiBrokenJvmTest {

    private static final String TLS_SETTINGS =
            "UNREACHABLE: VideoSDK cannot be reached: the TLS settings of this JVM do not work (javax.net.ssl.trustStore)";
    private static final String NO_CLIENT = "VideoSDK cannot be called: the HTTP client of this JVM does not work";
    private static final String PASSWORD = "-Djavax.net.ssl.trustStorePassword=";
    private static final String TYPE = "-Djavax.net.ssl.trustStoreType=";

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    private final Authority authority = new Authority();

    @TempDir
    private Path directory;

    private Path good;

    @BeforeEach
    void writeTrustStore() throws Exception {
        good = directory.resolve("good.p12");
        authority.writeTrustStore(good, "changeit");
    }

    static Stream<List<String>> brokenTrustStores() {
        return Stream.of(
                List.of("garbage", PASSWORD + "changeit"),
                List.of("empty", PASSWORD + "changeit"),
                List.of("nobody", PASSWORD + "changeit"),
                List.of("other", PASSWORD + "wrong"),
                List.of("other", PASSWORD + "changeit", TYPE + "NONSENSE"),
                List.of("other", PASSWORD + "changeit", TYPE + "JCEKS"));
    }

    @ParameterizedTest
    @MethodSource("brokenTrustStores")
    void brokenTrustStore_isUnreachable_isLoggedOnceWithAdvice_andHealsWhenItIsMended(List<String> store)
            throws Exception {
        Files.writeString(directory.resolve("garbage"), "no trust store at all");
        Files.createFile(directory.resolve("empty"));
        authority.writeEmptyTrustStore(directory.resolve("nobody"), "changeit");
        authority.writeTrustStore(directory.resolve("other"), "changeit");
        List<String> options = Stream.concat(
                        Stream.of("-Djavax.net.ssl.trustStore=" + directory.resolve(store.get(0))),
                        store.stream().skip(1))
                .toList();

        List<String> said = calls(options, good.toString());

        assertThat(said)
                .filteredOn(line -> line.startsWith("before: "))
                .hasSize(MendedJvm.CALLS_BEFORE)
                .containsOnly("before: " + TLS_SETTINGS);
        assertThat(said).contains("after: " + OneCall.SUCCESS);
        assertLoggedOnce(said, "javax.net.ssl.trustStorePassword", "javax.net.ssl.trustStoreType");
    }

    /** In place of a missing one the JVM takes that of the JDK. */
    @ParameterizedTest
    @ValueSource(strings = {"missing", "stranger"})
    void trustStoreThatDoesNotKnowVideoSdk_isUnreachable_isLoggedOnceWithAdvice_andHealsWhenItIsMended(String store)
            throws Exception {
        new Authority().writeTrustStore(directory.resolve("stranger"), "changeit");

        List<String> said = calls(
                List.of("-Djavax.net.ssl.trustStore=" + directory.resolve(store), PASSWORD + "changeit"),
                good.toString());

        assertThat(said)
                .filteredOn(line -> line.startsWith("before: "))
                .hasSize(MendedJvm.CALLS_BEFORE)
                .containsOnly("before: UNREACHABLE: VideoSDK cannot be reached: its certificate is not accepted");
        // The failure that finds the store mended still reports the certificate; the call after it gets a new client.
        assertThat(said).endsWith("after: " + OneCall.SUCCESS);
        assertLoggedOnce(said, "check what this JVM trusts (javax.net.ssl.trustStore)");
    }

    /** VideoSDK asks for no certificate of ours. */
    @Test
    void brokenKeyStore_doesNotMatter() throws Exception {
        List<String> said = calls(List.of(
                "-Djavax.net.ssl.trustStore=" + good,
                PASSWORD + "changeit",
                "-Djavax.net.ssl.keyStore=" + directory.resolve("missing")));

        assertThat(said).contains("before: " + OneCall.SUCCESS).noneMatch(line -> line.contains("UNREACHABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Djdk.tls.client.protocols=NONSENSE", "-Djdk.tls.client.protocols=TLSv1"})
    void otherTlsSettingsThatDoNotWork_areUnreachable(String option) throws Exception {
        List<String> said = calls(List.of("-Djavax.net.ssl.trustStore=" + good, PASSWORD + "changeit", option));

        assertThat(said)
                .filteredOn(line -> line.startsWith("before: "))
                .hasSize(MendedJvm.CALLS_BEFORE)
                .allMatch(line -> line.startsWith("before: UNREACHABLE: "));
        assertLoggedOnce(said, "VideoSDK");
    }

    @Test
    void runtimeWithoutAnHttpClient_isUnreachable() throws Exception {
        List<String> said = calls(List.of("--limit-modules=java.base,java.logging"));

        assertThat(said)
                .filteredOn(line -> line.startsWith("before: "))
                .hasSize(MendedJvm.CALLS_BEFORE)
                .containsOnly("before: UNREACHABLE: " + NO_CLIENT);
        assertLoggedOnce(said, "java.lang.ClassNotFoundException");
    }

    static Stream<Supplier<RuntimeException>> exceptions() {
        return Stream.of(IllegalStateException::new, NullPointerException::new, SecurityException::new);
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void proxySelectorOfTheHostThatThrows_isUnreachable(Supplier<RuntimeException> thrown) {
        assertUnreachableWith(new FailingSelector(() -> {
            throw thrown.get();
        }));
    }

    @Test
    void proxySelectorOfTheHostThatThrowsAnError_isUnreachable() {
        assertUnreachableWith(new FailingSelector(() -> {
            throw new NoClassDefFoundError("proxy");
        }));
    }

    @Test
    void proxySelectorOfTheHostThatSelectsNothing_isUnreachable() {
        assertUnreachableWith(new FailingSelector(() -> null));
    }

    private void assertUnreachableWith(FailingSelector selector) {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(selector);
        try {
            RemoteApi api = account.api("http.max-retries", "0");
            UpstreamException failure = Failures.ofGet(api);
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure).hasMessage(NO_CLIENT);
            Failures.ofGet(api);
            assertThat(account.log().at(Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("VIDEOSDK-UNREACHABLE");
            selector.mend();
            assertThat(api.get("/rooms")).as("once it is mended").containsKey("data");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private List<String> calls(List<String> options, String... mending) throws Exception {
        try (FaultyLine line = FaultyLine.secured(account.standIn(), authority.localhost())) {
            String[] arguments = Stream.concat(Stream.of(line.uri().toString()), Stream.of(mending))
                    .toArray(String[]::new);
            return OneCall.jvm(MendedJvm.class, options, arguments);
        }
    }

    private static void assertLoggedOnce(List<String> said, String... parts) {
        assertThat(said)
                .filteredOn(line -> line.contains("VIDEOSDK-UNREACHABLE"))
                .singleElement()
                .asString()
                .contains(parts);
    }
}
