package io.github.videosdk.jakarta.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Token verifiers of other languages: one call starts one process, which judges any number of tokens. */
public enum ForeignVerifier {
    NODE_JSONWEBTOKEN("nodejs npm", "node", "node", "verify.js", "jsonwebtoken"),
    NODE_SERVER_SDK("nodejs npm", "node", "node", "verify.js", "server-sdk"),
    PYTHON("python3-jwt", "python", "/usr/bin/python3", "verify.py"),
    RUBY("ruby ruby-jwt", "ruby", "/usr/bin/ruby", "verify.rb"),
    PHP("php-cli", "php", "/usr/bin/php", "verify.php");

    private static final Path BASE = Path.of(System.getProperty("basedir", ""));
    private static final Path SOURCES = BASE.resolve("src/test/peers");
    private static final Path NODE_HOME = BASE.resolve("target/peers/node");
    private static final List<String> NPM_CI = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    private static final int INSTALL_SECONDS = 300;
    private static final int RUN_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private final String debianPackages;
    private final String folder;
    private final List<String> command;
    private String absence;

    ForeignVerifier(String debianPackages, String folder, String... command) {
        this.debianPackages = debianPackages;
        this.folder = folder;
        this.command = List.of(command);
    }

    /** What a verifier says of one token; the claims are empty unless it was accepted, and whole numbers are Long. */
    public record Verdict(boolean accepted, Map<String, Object> claims) {}

    /** Whether the interpreter and its library are on this machine; for Node this installs the library if need be. */
    public boolean isAvailable() {
        return absence().isEmpty();
    }

    /** Aborts the running test if this verifier is absent, or fails it where peers are required, as in CI. */
    public void assumeAvailable() {
        if (isAvailable()) {
            return;
        }
        String message = "%s is absent: apt-get install %s (%s)".formatted(this, debianPackages, absence());
        if (peersAreRequired()) {
            Assertions.fail(message);
        }
        Assumptions.abort(message);
    }

    /** The verdicts in the order of the tokens. */
    public List<Verdict> verify(String secret, List<String> tokens) {
        return exchange(command, secret, tokens).stream()
                .map(ForeignVerifier::verdict)
                .toList();
    }

    /**
     * The opposite direction: tokens made by VideoSDK's server SDK, one for each request. A request holds {@code kind}
     * (generated, participant or api), {@code apiKey} and the options of the SDK, see {@code issue.js}.
     */
    public static List<String> issueWithServerSdk(String secret, List<Map<String, Object>> requests) {
        List<String> lines = requests.stream().map(ForeignVerifier::json).toList();
        return NODE_SERVER_SDK.exchange(List.of("node", "issue.js"), secret, lines);
    }

    private static boolean peersAreRequired() {
        return "true".equals(System.getenv("CI")) || Boolean.getBoolean("videosdk.test.require-peers");
    }

    private synchronized String absence() {
        if (absence == null) {
            absence = probe();
        }
        return absence;
    }

    private String probe() {
        try {
            Outcome outcome = run(home(), RUN_SECONDS, command, "probe\n");
            return outcome.exitCode == 0 ? "" : outcome.failure();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<String> exchange(List<String> call, String secret, List<String> lines) {
        String input = Stream.concat(Stream.of(secret), lines.stream())
                .map(ForeignVerifier::terminated)
                .collect(Collectors.joining());
        try {
            Outcome outcome = run(home(), RUN_SECONDS, call, input);
            Assertions.assertEquals(0, outcome.exitCode, () -> this + ": " + outcome.failure());
            List<String> answers = outcome.stdout.lines().toList();
            Assertions.assertEquals(lines.size(), answers.size(), () -> this + ": one answer per line");
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(this + " did not run", e);
        }
    }

    private static String terminated(String line) {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A secret or token with a line feed cannot be sent as one line");
        }
        return line + '\n';
    }

    private static Verdict verdict(String line) {
        try {
            JsonNode answer = JSON.readTree(line);
            boolean accepted = answer.required("accepted").booleanValue();
            return new Verdict(accepted, accepted ? claims(answer.required("claims")) : Map.of());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not a verdict: " + line, e);
        }
    }

    private static Map<String, Object> claims(JsonNode claims) {
        return JSON.convertValue(claims, new TypeReference<>() {});
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path home() throws IOException {
        return folder.equals("node") ? installedNodeHome() : SOURCES.resolve(folder);
    }

    private static synchronized Path installedNodeHome() throws IOException {
        Path sources = SOURCES.resolve("node");
        Files.createDirectories(NODE_HOME);
        for (String file : List.of("package.json", "package-lock.json", "verify.js", "issue.js")) {
            Files.copy(sources.resolve(file), NODE_HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        // Written last, inside the folder that npm ci empties first: an interrupted installation is repeated.
        Path installed = NODE_HOME.resolve("node_modules/.installed-lock.json");
        Path wanted = NODE_HOME.resolve("package-lock.json");
        if (!Files.exists(installed) || Files.mismatch(installed, wanted) >= 0) {
            install();
            Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return NODE_HOME;
    }

    private static void install() throws IOException {
        Outcome outcome = run(NODE_HOME, INSTALL_SECONDS, NPM_CI, "");
        if (outcome.exitCode != 0) {
            throw new IOException("npm ci: " + outcome.failure());
        }
    }

    private record Outcome(int exitCode, String stdout, String stderr) {
        String failure() {
            return "exit code " + exitCode + ", " + stderr.strip();
        }
    }

    private static Outcome run(Path home, int seconds, List<String> command, String input) throws IOException {
        // Files rather than pipes, which would block both sides once they are full.
        Path exchange = Files.createTempDirectory("peer");
        Path stdin = exchange.resolve("stdin");
        Path stdout = exchange.resolve("stdout");
        Path stderr = exchange.resolve("stderr");
        try {
            Files.write(stdin, input.getBytes(UTF_8));
            Process process = new ProcessBuilder(command)
                    .directory(home.toAbsolutePath().toFile())
                    .redirectInput(stdin.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile())
                    .start();
            int exitCode = exitCode(process, seconds);
            return new Outcome(exitCode, text(stdout), text(stderr));
        } finally {
            for (Path file : List.of(stdin, stdout, stderr, exchange)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int exitCode(Process process, int seconds) throws IOException {
        try {
            if (!process.waitFor(seconds, SECONDS)) {
                throw new IOException(process.info().command().orElse("The process") + " took over " + seconds + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }
}
